// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/library/LibraryItems.h"

#include "core/email/Document.h"
#include "core/email/LineDocument.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace waymark {

namespace {

constexpr int mostSteps = 200;
constexpr int lastDay = 3650;

constexpr QLatin1String key(const char *name)
{
    return QLatin1String(name);
}

const QHash<QString, RuleOp> &operators()
{
    static const QHash<QString, RuleOp> names = {{QStringLiteral("is"), RuleOp::Is},
                                                 {QStringLiteral("is_not"), RuleOp::IsNot},
                                                 {QStringLiteral("is_set"), RuleOp::IsSet},
                                                 {QStringLiteral("is_not_set"), RuleOp::IsNotSet},
                                                 {QStringLiteral("at_least"), RuleOp::AtLeast},
                                                 {QStringLiteral("at_most"), RuleOp::AtMost}};
    return names;
}

const QHash<QString, Criteria::Match> &joins()
{
    static const QHash<QString, Criteria::Match> names = {{QStringLiteral("all"), Criteria::Match::All},
                                                          {QStringLiteral("any"), Criteria::Match::Any}};
    return names;
}

const QHash<QString, TaskKind> &taskKinds()
{
    static const QHash<QString, TaskKind> names = {{QStringLiteral("email"), TaskKind::Email},
                                                   {QStringLiteral("call"), TaskKind::Call},
                                                   {QStringLiteral("todo"), TaskKind::ToDo}};
    return names;
}

const QHash<QString, EmailKind> &emailKinds()
{
    static const QHash<QString, EmailKind> names = {{QStringLiteral("program"), EmailKind::Program},
                                                    {QStringLiteral("personal"), EmailKind::Personal}};
    return names;
}

/// The value that `text` stands for; a fault at `name` when it is none of `values`.
template <class T>
T choice(JsonReader &reader, const char *name, const QString &text, const QHash<QString, T> &values)
{
    const auto it = values.constFind(text);
    if (it != values.constEnd())
        return *it;
    reader.fail(LibraryItems::tr("“%1” is not known").arg(text), key(name));
    return {};
}

Rule readRule(JsonReader &reader)
{
    Rule rule;
    const QString field = reader.text(key("field"));
    const auto known = accountFieldFromId(field);
    if (known)
        rule.field = *known;
    else
        reader.fail(LibraryItems::tr("“%1” is not a filtering field").arg(field), key("field"));
    rule.op = choice(reader, "op", reader.text(key("op")), operators());
    rule.values = reader.textsOr(key("values"));
    reader.finish();
    return rule;
}

Criteria readCriteria(JsonReader reader)
{
    Criteria criteria;
    criteria.match = choice(reader, "match", reader.text(key("match")), joins());
    for (JsonReader &rule : reader.objects(key("rules")))
        criteria.rules.append(readRule(rule));
    reader.finish();
    return criteria;
}

PlaybookStep readStep(JsonReader &reader, QString *after)
{
    PlaybookStep step;
    step.id = reader.text(key("id"));
    step.title = reader.text(key("title"));
    step.kind = choice(reader, "kind", reader.text(key("kind")), taskKinds());
    step.dayOffset = reader.integer(key("dayOffset"));
    *after = reader.textOr(key("after"));
    if (step.dayOffset < 0 || step.dayOffset > lastDay)
        reader.fail(LibraryItems::tr("a day lies between 0 and %1").arg(lastDay), key("dayOffset"));
    if (step.kind == TaskKind::Email)
        step.emailTemplate = TemplateId(reader.text(key("template")));
    if (reader.has(key("appliesTo")))
        step.appliesTo = readCriteria(reader.object(key("appliesTo")));
    step.restriction = reader.textOr(key("restriction"));
    reader.finish();
    return step;
}

/// The days of steps that count from another one, as days from the first.
void countFromTheFirstDay(QList<JsonReader> &items, const QStringList &after, QList<PlaybookStep> &steps)
{
    QHash<QString, qsizetype> places;
    QList<int> own;
    for (const PlaybookStep &step : steps) {
        places.insert(step.id, own.size());
        own.append(step.dayOffset);
    }
    for (qsizetype i = 0; i < steps.size(); ++i) {
        QStringList chain{steps.at(i).id};
        for (qsizetype at = i; !after.at(at).isEmpty(); at = places.value(after.at(at))) {
            const QString &next = after.at(at);
            if (!places.contains(next)) {
                items[at].fail(LibraryItems::tr("this playbook has no step “%1”").arg(next), key("after"));
                return;
            }
            if (chain.contains(next)) {
                chain.append(next);
                items[i].fail(LibraryItems::tr("the steps wait for each other: %1")
                                  .arg(chain.join(QStringLiteral(" → "))),
                              key("after"));
                return;
            }
            chain.append(next);
            steps[i].dayOffset = std::min(steps.at(i).dayOffset + own.at(places.value(next)), lastDay);
        }
    }
}

void readSteps(JsonReader &reader, QList<PlaybookStep> &steps)
{
    QList<JsonReader> items = reader.objects(key("steps"));
    if (items.size() > mostSteps) {
        reader.fail(LibraryItems::tr("a playbook has at most %1 steps").arg(mostSteps), key("steps"));
        return;
    }
    QSet<QString> ids;
    QStringList after;
    for (JsonReader &item : items) {
        after.append(QString());
        steps.append(readStep(item, &after.last()));
        if (ids.contains(steps.last().id))
            item.fail(LibraryItems::tr("this id is there twice"), key("id"));
        ids.insert(steps.last().id);
    }
    countFromTheFirstDay(items, after, steps);
}

/// Notes what the email's schema refuses.
template <class T>
void expectFits(JsonReader &reader, const char *name, const Result<T> &parsed)
{
    if (parsed)
        return;
    // The detail is "/content/0: why".
    const QString detail = parsed.error().detail;
    const qsizetype end = detail.indexOf(QLatin1String(": "));
    if (detail.startsWith(u'/') && end > 0)
        reader.failBelow(detail.mid(end + 2), key(name), detail.left(end));
    else
        reader.fail(detail.isEmpty() ? parsed.error().sentence : detail, key(name));
}

bool isWebScheme(const QString &scheme)
{
    return scheme == QLatin1String("https") || scheme == QLatin1String("http");
}

void readSource(JsonReader reader, EmailTemplate &emailTemplate)
{
    emailTemplate.sourceTitle = reader.text(key("title"));
    emailTemplate.sourceUrl = reader.text(key("url"));
    // It is opened in a browser.
    const QUrl url(emailTemplate.sourceUrl, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !isWebScheme(url.scheme()))
        reader.fail(LibraryItems::tr("it is not the address of a page"), key("url"));
    const QString compared = reader.textOr(key("comparedOn"));
    emailTemplate.comparedOn = QDate::fromString(compared, Qt::ISODate);
    if (!compared.isEmpty() && !emailTemplate.comparedOn.isValid())
        reader.fail(LibraryItems::tr("“%1” is not a day").arg(compared), key("comparedOn"));
    reader.finish();
}

void addText(QJsonObject &json, const char *name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key(name), text);
}

QJsonObject ruleJson(const Rule &rule)
{
    QJsonObject json{{key("field"), accountFieldInfo(rule.field).id}, {key("op"), operators().key(rule.op)}};
    if (!rule.values.isEmpty())
        json.insert(key("values"), QJsonArray::fromStringList(rule.values));
    return json;
}

QJsonObject stepJson(const PlaybookStep &step)
{
    QJsonObject json{{key("id"), step.id},
                     {key("title"), step.title},
                     {key("kind"), taskKinds().key(step.kind)},
                     {key("dayOffset"), step.dayOffset}};
    if (step.kind == TaskKind::Email)
        json.insert(key("template"), step.emailTemplate.toString());
    if (!step.appliesTo.rules.isEmpty()) {
        QJsonArray rules;
        for (const Rule &rule : step.appliesTo.rules)
            rules.append(ruleJson(rule));
        json.insert(key("appliesTo"),
                    QJsonObject{{key("match"), joins().key(step.appliesTo.match)}, {key("rules"), rules}});
    }
    addText(json, "restriction", step.restriction);
    return json;
}

/// An object's keys are in order, so equal ones have equal bytes.
QString digestOf(const QJsonObject &json)
{
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

Playbook LibraryItems::readPlaybook(JsonReader &reader, const QString &version)
{
    Playbook playbook;
    playbook.id = PlaybookId(reader.text(key("id")));
    playbook.name = reader.text(key("name"));
    reader.setSubject(tr("playbook “%1”").arg(playbook.name));
    playbook.version = version.isEmpty() ? reader.text(key("version")) : version;
    playbook.aliases = reader.textsOr(key("aliases"));
    playbook.type = reader.text(key("type"));
    playbook.program = reader.textOr(key("program"));
    playbook.shortName = reader.text(key("shortName"));
    playbook.description = reader.textOr(key("description"));
    playbook.deploymentType = reader.textOr(key("deploymentType"));
    readSteps(reader, playbook.steps);
    if (playbook.steps.isEmpty())
        reader.fail(tr("a playbook needs a step"), key("steps"));
    reader.finish();
    return playbook;
}

EmailTemplate LibraryItems::readTemplate(JsonReader &reader)
{
    EmailTemplate emailTemplate;
    emailTemplate.id = TemplateId(reader.text(key("id")));
    emailTemplate.name = reader.text(key("name"));
    reader.setSubject(tr("template “%1”").arg(emailTemplate.name));
    emailTemplate.version = reader.text(key("version"));
    emailTemplate.kind = choice(reader, "kind", reader.text(key("kind")), emailKinds());
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

QJsonObject LibraryItems::toJson(const Playbook &playbook)
{
    QJsonObject json{{key("id"), playbook.id.toString()},
                     {key("name"), playbook.name},
                     {key("version"), playbook.version},
                     {key("type"), playbook.type},
                     {key("shortName"), playbook.shortName}};
    if (!playbook.aliases.isEmpty())
        json.insert(key("aliases"), QJsonArray::fromStringList(playbook.aliases));
    addText(json, "program", playbook.program);
    addText(json, "description", playbook.description);
    addText(json, "deploymentType", playbook.deploymentType);
    QJsonArray steps;
    for (const PlaybookStep &step : playbook.steps)
        steps.append(stepJson(step));
    json.insert(key("steps"), steps);
    return json;
}

QJsonObject LibraryItems::toJson(const EmailTemplate &emailTemplate)
{
    QJsonObject json{
        {key("id"), emailTemplate.id.toString()},    {key("name"), emailTemplate.name},
        {key("version"), emailTemplate.version},     {key("kind"), emailKinds().key(emailTemplate.kind)},
        {key("language"), emailTemplate.language},   {key("subject"), emailTemplate.subject},
        {key("preheader"), emailTemplate.preheader}, {key("body"), emailTemplate.body}};
    if (!emailTemplate.sourceUrl.isEmpty()) {
        QJsonObject source{{key("title"), emailTemplate.sourceTitle}, {key("url"), emailTemplate.sourceUrl}};
        addText(source, "comparedOn", emailTemplate.comparedOn.toString(Qt::ISODate));
        json.insert(key("source"), source);
    }
    return json;
}

QString LibraryItems::digest(const Playbook &playbook)
{
    return digestOf(toJson(playbook));
}

QString LibraryItems::digest(const EmailTemplate &emailTemplate)
{
    return digestOf(toJson(emailTemplate));
}

QString LibraryItems::digest(const PickItem &item)
{
    return digestOf({{key("list"), item.list},
                     {key("id"), item.id},
                     {key("label"), item.label},
                     {key("position"), item.position},
                     {key("active"), item.active},
                     {key("closed"), item.closed},
                     {key("onlyTypes"), QJsonArray::fromStringList(item.onlyTypes)}});
}

} // namespace waymark
