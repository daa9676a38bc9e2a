// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/resources/DataFile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace waymark::test {

namespace {

QString resources()
{
    return QStringLiteral(WAYMARK_SOURCE_DIR "/resources/");
}

} // namespace

QStringList programFiles()
{
    const QDir folder(resources() + QStringLiteral("library"));
    QStringList files;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        if (name != QLatin1String("picklists.json"))
            files.append(QStringLiteral("library/") + name);
    }
    return files;
}

QJsonObject readResource(const QString &relativePath)
{
    QFile file(resources() + relativePath);
    if (!file.open(QIODevice::ReadOnly)) {
        QTest::qFail(qPrintable(relativePath + QStringLiteral(": ") + file.errorString()), __FILE__,
                     __LINE__);
        return {};
    }
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        QTest::qFail(qPrintable(relativePath + QStringLiteral(": ") + error.errorString()), __FILE__,
                     __LINE__);
    return document.object();
}

QList<QJsonObject> objects(const QJsonValue &array)
{
    QList<QJsonObject> list;
    for (const auto &value : array.toArray())
        list.append(value.toObject());
    return list;
}

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    for (const auto &value : array.toArray())
        list.append(value.toString());
    return list;
}

void walk(const QJsonObject &node, const std::function<void(const QJsonObject &)> &visit)
{
    visit(node);
    for (const auto &child : list(node, "content"))
        walk(child, visit);
}

void walkTemplate(const QJsonObject &emailTemplate, const std::function<void(const QJsonObject &)> &visit)
{
    for (const char *line : {"subject", "preheader"}) {
        for (const auto &node : list(emailTemplate, line))
            walk(node, visit);
    }
    walk(emailTemplate.value(QLatin1String("body")).toObject(), visit);
}

QList<QJsonObject> allTemplates()
{
    QList<QJsonObject> all;
    for (const QString &file : programFiles())
        all += list(readResource(file), "templates");
    return all;
}

} // namespace waymark::test
