// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "LibrarySamples.h"

#include "core/work/library/LibraryItems.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace waymark::test {

namespace {

QJsonValue changedValue(const QJsonValue &value, QStringList path, const QJsonValue &to)
{
    if (path.isEmpty())
        return to;
    const QString key = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const int at = key.toInt();
        const QJsonValue item = changedValue(array.at(at), path, to);
        if (at < array.size())
            array[at] = item;
        else
            array.append(item);
        return array;
    }
    QJsonObject object = value.toObject();
    if (to.isUndefined() && path.isEmpty())
        object.remove(key);
    else
        object.insert(key, changedValue(object.value(key), path, to));
    return object;
}

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

QJsonObject smallExport()
{
    return parsed(R"({
        "format": 1,
        "playbooks": [{
            "id": "mine", "name": "Our own series", "version": "1.0", "type": "digital_journey",
            "shortName": "Ours",
            "steps": [
                {"id": "intro", "title": "An intro", "kind": "email", "dayOffset": 0, "template": "mine.intro"},
                {"id": "runner", "title": "A runner", "kind": "email", "dayOffset": 4, "template": "mine.runner",
                 "appliesTo": {"match": "all",
                               "rules": [{"field": "deployment_type", "op": "is", "values": ["saas"]}]},
                 "restriction": "SaaS only"}
            ]
        }],
        "templates": [
            {"id": "mine.intro", "name": "An intro", "version": "1.0", "kind": "program", "language": "en",
             "source": {"title": "Get started", "url": "https://docs.example/ci/", "comparedOn": "2026-11-20"},
             "subject": [{"type": "text", "text": "Hello"}], "preheader": [],
             "body": {"type": "doc", "content": [{"type": "paragraph", "content": [
                {"type": "text", "text": "Hi "},
                {"type": "token", "attrs": {"name": "contact.first_name", "fallback": "there"}}]}]}},
            {"id": "mine.runner", "name": "A runner", "version": "1.0", "kind": "personal", "language": "en",
             "subject": [{"type": "text", "text": "Runner"}], "preheader": [{"type": "text", "text": "Soon"}],
             "body": {"type": "doc", "content": [{"type": "paragraph", "content": [
                {"type": "text", "text": "Install it."}]}]}}
        ]
    })");
}

QJsonObject changed(const QJsonObject &json, const QString &path, const QJsonValue &to)
{
    return changedValue(json, path.split(u'/'), to).toObject();
}

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson();
}

QJsonObject builtInExport()
{
    const auto library = Library::builtIn();
    QJsonArray playbooks;
    for (const Playbook &playbook : library->playbooks())
        playbooks.append(LibraryItems::toJson(playbook));
    QJsonArray templates;
    for (const EmailTemplate &emailTemplate : library->templates())
        templates.append(LibraryItems::toJson(emailTemplate));
    return {{QStringLiteral("format"), 1},
            {QStringLiteral("playbooks"), playbooks},
            {QStringLiteral("templates"), templates}};
}

LibrarySource sourceOf(const QJsonObject &json)
{
    const QByteArray bytes = bytesOf(json);
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return {[bytes]() -> Result<Library> {
                Library library;
                WAYMARK_TRY(library.addExport(bytes, QStringLiteral("newer.json")));
                return library;
            },
            QString::fromLatin1(digest)};
}

} // namespace waymark::test
