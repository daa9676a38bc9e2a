// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Library.h"

#include "core/email/Document.h"
#include "core/email/LineDocument.h"
#include "core/store/PickListRepository.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/work/JsonReader.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>

namespace waymark {

namespace {

constexpr int knownFormat = 1;

constexpr QLatin1String key(const char *name)
{
    return QLatin1String(name);
}

/// The value that `text` stands for; a fault at `name` when it is none of `values`.
template <class T>
T choice(JsonReader &reader, const char *name, const QString &text, const QHash<QString, T> &values)
{
    const auto it = values.constFind(text);
    if (it != values.constEnd())
        return *it;
    reader.fail(Library::tr("“%1” is not known").arg(text), key(name));
    return {};
}

Rule readRule(JsonReader &reader)
{
    static const QHash<QString, RuleOp> operators = {{QStringLiteral("is"), RuleOp::Is},
                                                     {QStringLiteral("is_not"), RuleOp::IsNot},
                                                     {QStringLiteral("is_set"), RuleOp::IsSet},
                                                     {QStringLiteral("is_not_set"), RuleOp::IsNotSet},
                                                     {QStringLiteral("at_least"), RuleOp::AtLeast},
                                                     {QStringLiteral("at_most"), RuleOp::AtMost}};
    Rule rule;
    const QString field = reader.text(key("field"));
    const auto known = accountFieldFromId(field);
    if (known)
        rule.field = *known;
    else
        reader.fail(Library::tr("“%1” is not a filtering field").arg(field), key("field"));
    rule.op = choice(reader, "op", reader.text(key("op")), operators);
    rule.values = reader.textsOr(key("values"));
    reader.finish();
    return rule;
}

Criteria readCriteria(JsonReader reader)
{
    static const QHash<QString, Criteria::Match> joins = {{QStringLiteral("all"), Criteria::Match::All},
                                                          {QStringLiteral("any"), Criteria::Match::Any}};
    Criteria criteria;
    criteria.match = choice(reader, "match", reader.text(key("match")), joins);
    for (JsonReader &rule : reader.objects(key("rules")))
        criteria.rules.append(readRule(rule));
    reader.finish();
    return criteria;
}

PlaybookStep readStep(JsonReader &reader)
{
    static const QHash<QString, TaskKind> kinds = {{QStringLiteral("email"), TaskKind::Email},
                                                   {QStringLiteral("call"), TaskKind::Call},
                                                   {QStringLiteral("todo"), TaskKind::ToDo}};
    PlaybookStep step;
    step.id = reader.text(key("id"));
    step.title = reader.text(key("title"));
    step.kind = choice(reader, "kind", reader.text(key("kind")), kinds);
    step.dayOffset = reader.integer(key("dayOffset"));
    if (step.kind == TaskKind::Email)
        step.emailTemplate = TemplateId(reader.text(key("template")));
    if (reader.has(key("appliesTo")))
        step.appliesTo = readCriteria(reader.object(key("appliesTo")));
    step.restriction = reader.textOr(key("restriction"));
    reader.finish();
    return step;
}

Playbook readPlaybook(JsonReader reader, const QString &version)
{
    Playbook playbook;
    playbook.version = version;
    playbook.id = PlaybookId(reader.text(key("id")));
    playbook.name = reader.text(key("name"));
    playbook.aliases = reader.textsOr(key("aliases"));
    playbook.type = reader.text(key("type"));
    playbook.program = reader.textOr(key("program"));
    playbook.shortName = reader.text(key("shortName"));
    playbook.description = reader.textOr(key("description"));
    playbook.deploymentType = reader.textOr(key("deploymentType"));
    QSet<QString> ids;
    for (JsonReader &item : reader.objects(key("steps"))) {
        playbook.steps.append(readStep(item));
        if (ids.contains(playbook.steps.last().id))
            item.fail(Library::tr("this id is there twice"), key("id"));
        ids.insert(playbook.steps.last().id);
    }
    if (playbook.steps.isEmpty())
        reader.fail(Library::tr("a playbook needs a step"), key("steps"));
    reader.finish();
    return playbook;
}

/// Notes what the email's schema refuses.
template <class T>
void expectFits(JsonReader &reader, const char *name, const Result<T> &parsed)
{
    if (!parsed)
        reader.fail(parsed.error().detail.isEmpty() ? parsed.error().sentence : parsed.error().detail,
                    key(name));
}

void readSource(JsonReader reader, EmailTemplate &emailTemplate)
{
    emailTemplate.sourceTitle = reader.text(key("title"));
    emailTemplate.sourceUrl = reader.text(key("url"));
    const QString compared = reader.textOr(key("comparedOn"));
    emailTemplate.comparedOn = QDate::fromString(compared, Qt::ISODate);
    if (!compared.isEmpty() && !emailTemplate.comparedOn.isValid())
        reader.fail(Library::tr("“%1” is not a day").arg(compared), key("comparedOn"));
    reader.finish();
}

EmailTemplate readTemplate(JsonReader &reader)
{
    static const QHash<QString, EmailKind> kinds = {{QStringLiteral("program"), EmailKind::Program},
                                                    {QStringLiteral("personal"), EmailKind::Personal}};
    EmailTemplate emailTemplate;
    emailTemplate.id = TemplateId(reader.text(key("id")));
    emailTemplate.name = reader.text(key("name"));
    emailTemplate.version = reader.text(key("version"));
    emailTemplate.kind = choice(reader, "kind", reader.text(key("kind")), kinds);
    emailTemplate.language = reader.text(key("language"));
    emailTemplate.subject = reader.array(key("subject"));
    emailTemplate.preheader = reader.array(key("preheader"));
    emailTemplate.body = reader.rawObject(key("body"));
    if (reader.has(key("source")))
        readSource(reader.object(key("source")), emailTemplate);
    expectFits(reader, "subject", LineDocument::fromJson(emailTemplate.subject));
    expectFits(reader, "preheader", LineDocument::fromJson(emailTemplate.preheader));
    expectFits(reader, "body", Document::fromJson(emailTemplate.body));
    reader.finish();
    return emailTemplate;
}

QList<PickItem> readPickList(JsonReader &reader)
{
    QList<PickItem> items;
    const QString list = reader.text(key("id"));
    for (JsonReader &entry : reader.objects(key("items"))) {
        PickItem item;
        item.list = list;
        item.id = entry.text(key("id"));
        item.label = entry.text(key("label"));
        item.position = static_cast<int>(items.size());
        item.active = entry.boolOr(key("active"), true);
        item.closed = entry.boolOr(key("closed"), false);
        item.onlyTypes = entry.textsOr(key("onlyTypes"));
        entry.finish();
        if (std::ranges::any_of(items, [&item](const PickItem &other) { return other.id == item.id; }))
            entry.fail(Library::tr("this id is there twice"), key("id"));
        items.append(item);
    }
    reader.finish();
    return items;
}

void expectFormat(JsonReader &reader)
{
    const int format = reader.integer(key("format"));
    if (format != knownFormat)
        reader.fail(Library::tr("format %1 is not known").arg(format), key("format"));
}

template <class T, class Wanted>
bool hasId(const QList<T> &list, const Wanted &id)
{
    return std::ranges::any_of(list, [&id](const T &item) { return item.id == id; });
}

} // namespace

Result<Library> Library::read(const QString &folder)
{
    Library library;
    const QFileInfoList files =
        QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        return failure(ErrorKind::NotFound,
                       tr("There is no program library in “%1”. Install Waymark again.").arg(folder));
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Io,
                           tr("“%1” cannot be opened: %2.").arg(info.fileName(), file.errorString()));
        const bool pickLists = info.fileName() == QLatin1String("picklists.json");
        WAYMARK_TRY(pickLists ? library.addPickLists(file.readAll(), info.fileName())
                              : library.addProgram(file.readAll(), info.fileName()));
    }
    WAYMARK_TRY(library.expectTemplates());
    return library;
}

Result<Library> Library::builtIn()
{
    return read(QStringLiteral(":/waymark/library"));
}

Result<void> Library::addProgram(const QByteArray &json, const QString &name)
{
    JsonReader reader(json, name);
    expectFormat(reader);
    reader.text(key("id"));
    const QString version = reader.text(key("version"));
    const Playbook playbook = readPlaybook(reader.object(key("playbook")), version);
    if (hasId(m_playbooks, playbook.id))
        reader.fail(tr("this playbook's id is there twice"), key("playbook"));
    QList<EmailTemplate> templates;
    for (JsonReader &item : reader.objects(key("templates"))) {
        templates.append(readTemplate(item));
        const TemplateId &id = templates.last().id;
        const bool twice = hasId(m_templates, id) || hasId(templates.first(templates.size() - 1), id);
        if (twice)
            item.fail(tr("this id is there twice"), key("id"));
    }
    reader.finish();
    WAYMARK_TRY(reader.result());
    m_playbooks.append(playbook);
    m_templates.append(templates);
    return {};
}

Result<void> Library::expectTemplates() const
{
    for (const Playbook &playbook : m_playbooks) {
        for (const PlaybookStep &step : playbook.steps) {
            if (step.kind == TaskKind::Email && !hasId(m_templates, step.emailTemplate))
                return failure(ErrorKind::Damaged,
                               tr("The step “%1” of “%2” names the template “%3”, which is in no file of the "
                                  "program library.")
                                   .arg(step.id, playbook.id.toString(), step.emailTemplate.toString()));
        }
    }
    return {};
}

Result<void> Library::addPickLists(const QByteArray &json, const QString &name)
{
    JsonReader reader(json, name);
    expectFormat(reader);
    QList<PickItem> items;
    for (JsonReader &list : reader.objects(key("lists"))) {
        const QList<PickItem> read = readPickList(list);
        const bool twice = !read.isEmpty() && std::ranges::any_of(items, [&read](const PickItem &item) {
            return item.list == read.first().list;
        });
        if (twice)
            list.fail(tr("this id is there twice"), key("id"));
        items.append(read);
    }
    reader.finish();
    WAYMARK_TRY(reader.result());
    m_pickItems.append(items);
    return {};
}

Result<void> Library::install(WriteTransaction &transaction) const
{
    for (const PickItem &item : m_pickItems)
        WAYMARK_TRY(PickListRepository::save(transaction, item));
    for (const EmailTemplate &emailTemplate : m_templates)
        WAYMARK_TRY(TemplateRepository::save(transaction, emailTemplate));
    for (const Playbook &playbook : m_playbooks)
        WAYMARK_TRY(PlaybookRepository::save(transaction, playbook));
    return {};
}

} // namespace waymark
