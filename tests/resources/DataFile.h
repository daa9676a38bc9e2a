// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace waymark::test {

/// Paths of the program library's files, without the pick lists.
QStringList programFiles();

/// The JSON object in a file below the source folder's resources/; empty, with a test failure, when it cannot
/// be read.
QJsonObject readResource(const QString &relativePath);

/// The objects of an array; what is no object becomes an empty one.
QList<QJsonObject> objects(const QJsonValue &array);

/// The objects of the array under `key`.
inline QList<QJsonObject> list(const QJsonObject &object, const char *key)
{
    return objects(object.value(QLatin1String(key)));
}

/// The strings of an array.
QStringList strings(const QJsonValue &array);

/// The text under the key, or an empty one.
inline QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

/// The type of a node or mark of an email.
inline QString type(const QJsonObject &node)
{
    return text(node, "type");
}

/// One of a node's or mark's attributes.
inline QString attribute(const QJsonObject &node, const char *name)
{
    return text(node.value(QLatin1String("attrs")).toObject(), name);
}

/// Calls `visit` for `node` and all nodes below it.
void walk(const QJsonObject &node, const std::function<void(const QJsonObject &)> &visit);

/// Calls `visit` for every node of a template: of its subject, its preheader and its body.
void walkTemplate(const QJsonObject &emailTemplate, const std::function<void(const QJsonObject &)> &visit);

/// The templates of all programs.
QList<QJsonObject> allTemplates();

} // namespace waymark::test
