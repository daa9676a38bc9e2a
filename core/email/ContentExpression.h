// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/email/Node.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace waymark {

/// A set of node types.
class NodeTypes
{
public:
    NodeTypes() = default;

    void add(NodeType type) { m_bits |= bit(type); }
    void add(NodeTypes others) { m_bits |= others.m_bits; }
    bool contains(NodeType type) const { return (m_bits & bit(type)) != 0; }
    bool isEmpty() const { return m_bits == 0; }

    bool operator==(const NodeTypes &) const = default;

private:
    static quint32 bit(NodeType type) { return quint32(1) << static_cast<int>(type); }

    quint32 m_bits = 0;
};

/// Which children a node may have, in ProseMirror's notation as far as schema.json uses it: names of nodes or
/// groups, alternatives in parentheses, and ?, * or + after either. Without text it allows no children.
class ContentExpression
{
public:
    /// Allows nothing.
    ContentExpression() = default;

    /// Reads `text`; `resolve` gives the types that a name or group stands for, none when it is unknown.
    static Result<ContentExpression> parse(const QString &text,
                                           const std::function<NodeTypes(const QString &)> &resolve);

    /// The index of the first child that may not stand where it stands; the number of children when one more
    /// is needed; -1 when all is well.
    qsizetype firstMisfit(const QList<Node> &children) const;

    bool isEmpty() const { return m_items.isEmpty(); }

private:
    struct Item
    {
        NodeTypes types;
        bool optional = false;
        bool repeats = false;
    };

    quint64 withSkipped(quint64 positions) const;

    QList<Item> m_items;
};

} // namespace waymark
