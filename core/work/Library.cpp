// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Library.h"

#include "core/work/JsonReader.h"
#include "core/work/library/LibraryItems.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

constexpr int knownFormat = 1;
constexpr int mostPlaybooks = 1000;

constexpr QLatin1String key(const char *name)
{
    return QLatin1String(name);
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

template <class T>
auto idsOf(const QList<T> &list)
{
    QSet<decltype(T::id)> ids;
    for (const T &item : list)
        ids.insert(item.id);
    return ids;
}

/// Notes the first step whose template is none of `templates`.
void expectTemplatesOf(JsonReader &reader, const Playbook &playbook, const QSet<TemplateId> &templates)
{
    for (qsizetype i = 0; i < playbook.steps.size(); ++i) {
        const PlaybookStep &step = playbook.steps.at(i);
        if (step.kind == TaskKind::Email && !templates.contains(step.emailTemplate))
            reader.failBelow(
                Library::tr("the template “%1” is not in this file").arg(step.emailTemplate.toString()),
                key("steps"), QStringLiteral("/%1/template").arg(i));
    }
}

QString builtInFolder()
{
    return QStringLiteral(":/waymark/library");
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
    return read(builtInFolder());
}

QString Library::builtInDigest()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QFileInfoList files =
        QDir(builtInFolder()).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        hash.addData(QByteArray(info.fileName().toUtf8() + ' ' + QByteArray::number(info.size()) + '\n'));
        if (file.open(QIODevice::ReadOnly))
            hash.addData(&file);
    }
    return QString::fromLatin1(hash.result().toHex());
}

void Library::addPlaybook(JsonReader &reader, const QString &version)
{
    const Playbook playbook = LibraryItems::readPlaybook(reader, version);
    if (idsOf(m_playbooks).contains(playbook.id))
        reader.fail(tr("this id is there twice"), key("id"));
    m_playbooks.append(playbook);
}

void Library::addTemplates(JsonReader &reader)
{
    auto ids = idsOf(m_templates);
    for (JsonReader &item : reader.objects(key("templates"))) {
        m_templates.append(LibraryItems::readTemplate(item));
        if (ids.contains(m_templates.last().id))
            item.fail(tr("this id is there twice"), key("id"));
        ids.insert(m_templates.last().id);
    }
}

Result<void> Library::addProgram(const QByteArray &json, const QString &name)
{
    JsonReader reader(json, name);
    expectFormat(reader);
    reader.text(key("id"));
    const QString version = reader.text(key("version"));
    Library read(*this);
    JsonReader playbook = reader.object(key("playbook"));
    read.addPlaybook(playbook, version);
    read.addTemplates(reader);
    reader.finish();
    WAYMARK_TRY(reader.result());
    *this = read;
    return {};
}

Result<void> Library::addExport(const QByteArray &json, const QString &name)
{
    JsonReader reader(json, name);
    expectFormat(reader);
    QList<JsonReader> items = reader.objects(key("playbooks"));
    if (items.size() > mostPlaybooks)
        reader.fail(tr("a library has at most %1 playbooks").arg(mostPlaybooks), key("playbooks"));
    WAYMARK_TRY(reader.result());
    Library read(*this);
    for (JsonReader &item : items)
        read.addPlaybook(item, {});
    read.addTemplates(reader);
    const auto templates = idsOf(read.m_templates);
    for (qsizetype i = 0; i < items.size(); ++i)
        expectTemplatesOf(items[i], read.m_playbooks.at(m_playbooks.size() + i), templates);
    reader.finish();
    WAYMARK_TRY(reader.result());
    *this = read;
    return {};
}

Result<void> Library::expectTemplates() const
{
    const auto templates = idsOf(m_templates);
    for (const Playbook &playbook : m_playbooks) {
        for (const PlaybookStep &step : playbook.steps) {
            if (step.kind == TaskKind::Email && !templates.contains(step.emailTemplate))
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

} // namespace waymark
