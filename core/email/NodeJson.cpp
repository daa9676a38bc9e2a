// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/NodeJson.h"

#include "core/email/DocumentSchema.h"

#include <QJsonArray>

namespace waymark {

namespace {

QJsonArray marksToJson(const QList<Mark> &marks)
{
    QJsonArray array;
    for (const Mark &mark : marks) {
        QJsonObject json{{QStringLiteral("type"), DocumentSchema::builtIn().mark(mark.type).name}};
        if (mark.type == MarkType::Link)
            json.insert(QStringLiteral("attrs"), QJsonObject{{QStringLiteral("href"), mark.href}});
        array.append(json);
    }
    return array;
}

} // namespace

QJsonObject nodeToJson(const Node &node)
{
    QJsonObject json{{QStringLiteral("type"), DocumentSchema::builtIn().node(node.type).name}};
    if (!node.attributes.isEmpty())
        json.insert(QStringLiteral("attrs"), node.attributes);
    if (!node.marks.isEmpty())
        json.insert(QStringLiteral("marks"), marksToJson(node.marks));
    if (node.type == NodeType::Text)
        json.insert(QStringLiteral("text"), node.text);
    if (!node.content.isEmpty()) {
        QJsonArray content;
        for (const Node &child : node.content)
            content.append(nodeToJson(child));
        json.insert(QStringLiteral("content"), content);
    }
    return json;
}

} // namespace waymark
