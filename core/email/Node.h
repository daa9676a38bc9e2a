// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace waymark {

/// The nodes of an email's body, one for each name under "nodes" in resources/email/schema.json and in that
/// order.
enum class NodeType {
    Doc,
    Paragraph,
    Heading,
    BulletList,
    OrderedList,
    ListItem,
    Quote,
    Image,
    Button,
    Divider,
    Spacer,
    Columns,
    Column,
    Condition,
    Text,
    Token,
    LineBreak,
};

/// The marks of inline nodes, in the schema's order; a node keeps its marks in this order too.
enum class MarkType { Link, Bold, Italic, Underline, Code };

/// One mark of an inline node.
struct Mark
{
    MarkType type = MarkType::Bold;
    QString href; ///< For Link only.

    bool operator==(const Mark &) const = default;
};

/// One node of the tree. A Node that came out of Document or LineDocument fits the schema: every attribute
/// of its type is there and has the right type.
struct Node
{
    NodeType type = NodeType::Paragraph;
    QJsonObject attributes;
    QList<Mark> marks;   ///< Inline nodes only.
    QString text;        ///< Text only; never empty there.
    QList<Node> content; ///< Empty for leaves.

    /// The string attribute `name`; empty when the node has none.
    QString string(QLatin1String name) const { return attributes.value(name).toString(); }
    /// The whole-number attribute `name`; 0 when the node has none or it is null.
    int number(QLatin1String name) const { return attributes.value(name).toInt(); }

    /// The target of the link that the node belongs to; empty when it belongs to none.
    QString link() const;

    /// Written out, because a defaulted one cannot see whether a list of the very same type can be compared.
    bool operator==(const Node &other) const;
};

} // namespace waymark
