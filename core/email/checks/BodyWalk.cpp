// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/BodyWalk.h"

namespace waymark::checks {

namespace {

using Visit = std::function<void(const Node &node, const QString &path)>;

void walkBelow(const Node &node, const QString &path, const Visit &visit)
{
    for (qsizetype i = 0; i < node.content.size(); ++i) {
        const QString childPath = path + QLatin1String("/content/") + QString::number(i);
        visit(node.content.at(i), childPath);
        walkBelow(node.content.at(i), childPath, visit);
    }
}

} // namespace

void walk(const Node &root, const Visit &visit)
{
    walkBelow(root, {}, visit);
}

QString visibleText(const Node &node)
{
    if (node.type == NodeType::Text)
        return node.text;
    if (node.type == NodeType::Token)
        return QLatin1String("{{") + node.string(QLatin1String("name")) + QLatin1String("}}");
    QString text;
    for (const Node &child : node.content)
        text += visibleText(child);
    return text;
}

} // namespace waymark::checks
