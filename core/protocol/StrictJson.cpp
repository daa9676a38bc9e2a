// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/StrictJson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonParseError>

#include <algorithm>

namespace waymark {

namespace {

struct Shape
{
    int depth = 0;      ///< The deepest.
    qint64 members = 0; ///< How many "name: value" there are.
    qint64 lists = 0;   ///< Arrays and objects.
    qint64 values = 0;  ///< What stands behind a comma, a name or a bracket.
};

/// Counts without building anything: what is inside of strings does not count.
Shape shapeOf(const QByteArray &bytes)
{
    Shape shape;
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            shape.depth = std::max(shape.depth, ++depth);
            ++shape.lists;
            ++shape.values;
        } else if (c == ']' || c == '}') {
            --depth;
        } else if (c == ':') {
            ++shape.members;
            ++shape.values;
        } else if (c == ',') {
            ++shape.values;
        }
    }
    return shape;
}

/// What Qt's tree takes, about: 16 bytes an element, which grow by doubling, and for an array or object of
/// its own its container and two lists. Texts are in it as they are written.
qint64 treeBytesOf(const Shape &shape, const QByteArray &bytes)
{
    return 130 * shape.lists + 24 * shape.values + bytes.size();
}

qint64 membersOf(const QJsonValue &value)
{
    qint64 members = 0;
    if (value.isArray()) {
        for (const auto &item : value.toArray())
            members += membersOf(item);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        members = object.size();
        for (const auto &item : object)
            members += membersOf(item);
    }
    return members;
}

} // namespace

tl::expected<QJsonDocument, QString> readStrictJson(const QByteArray &bytes, int maxDepth)
{
    const Shape shape = shapeOf(bytes);
    if (shape.depth > maxDepth)
        return tl::unexpected<QString>(QStringLiteral("It is deeper than %1 levels.").arg(maxDepth));
    if (treeBytesOf(shape, bytes) > mostTreeBytes)
        return tl::unexpected<QString>(QStringLiteral("It has too many values."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected<QString>(
            QStringLiteral("%1, at byte %2.").arg(error.errorString()).arg(error.offset));
    // Qt keeps the last of two members with the same name; who reads it elsewhere may keep the first.
    const qint64 kept = document.isArray() ? membersOf(document.array()) : membersOf(document.object());
    if (kept != shape.members)
        return tl::unexpected<QString>(QStringLiteral("An object has the same name twice."));
    return document;
}

} // namespace waymark
