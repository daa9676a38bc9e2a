// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/LineDocument.h"

#include "core/email/DocumentReader.h"
#include "core/email/NodeJson.h"

#include <algorithm>

namespace waymark {

LineDocument LineDocument::fromText(const QString &text)
{
    QString clean = text.left(DocumentSchema::builtIn().limits().line);
    if (!clean.isEmpty() && clean.back().isHighSurrogate())
        clean.chop(1);
    if (clean.isEmpty())
        return {};
    const QJsonObject node{{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("text"), clean}};
    return fromJson({node}).value_or(LineDocument());
}

Result<LineDocument> LineDocument::fromJson(const QJsonArray &json)
{
    auto nodes = DocumentReader(DocumentSchema::builtIn()).readLine(json);
    WAYMARK_TRY(nodes);
    LineDocument line;
    line.m_nodes = *std::move(nodes);
    return line;
}

QJsonArray LineDocument::toJson() const
{
    QJsonArray array;
    for (const Node &node : m_nodes)
        array.append(nodeToJson(node));
    return array;
}

QString LineDocument::toPlainText() const
{
    QString text;
    for (const Node &node : m_nodes) {
        if (node.type == NodeType::Text)
            text += node.text;
        else
            text += QLatin1String("{{") + node.string(QLatin1String("name")) + QLatin1String("}}");
    }
    return text;
}

bool LineDocument::isEmpty() const
{
    return std::all_of(m_nodes.cbegin(), m_nodes.cend(), [](const Node &node) {
        return node.type == NodeType::Text && node.text.trimmed().isEmpty();
    });
}

} // namespace waymark
