// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/email/ContentExpression.h"
#include "core/email/Node.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace waymark {

/// What values an attribute may have.
struct AttributeType
{
    enum class Kind { Enum, Integer, String, Url, Rules };
    Kind kind = Kind::String;
    bool nullable = false;
    int minimum = 0; ///< Integer: the smallest value.
    int maximum = 0; ///< Integer: the largest value. Else the most characters or rules.
    QStringList values;
    QStringList schemes;
    QRegularExpression pattern;
};

/// One attribute of a node or mark.
struct AttributeSpec
{
    QString name;
    AttributeType type;
    QJsonValue fallback; ///< Undefined: the attribute must be given.
};

/// What a node or a mark of one type may be.
struct NodeSpec
{
    QString name;
    ContentExpression content;
    bool inlineContent = false;
    bool marked = false; ///< Its inline children may have marks.
    QList<AttributeSpec> attributes;
};

/// resources/email/schema.json, read once.
class DocumentSchema
{
public:
    struct Limits
    {
        int depth = 0; ///< Of a node below the root, which has 0.
        int nodes = 0;
        int bytes = 0; ///< Of the whole document as compact JSON.
        int text = 0;  ///< UTF-16 units of one text node.
        int line = 0;  ///< UTF-16 units of all texts of a line.
    };

    /// The schema that is built into the program.
    static const DocumentSchema &builtIn();
    /// Reads another one. Fails with ErrorKind::Internal where it says something that this reader does not
    /// know: better no program than one that lets through what the schema meant to refuse.
    static Result<DocumentSchema> parse(const QByteArray &json);

    /// The type called `name`, if the schema has it.
    std::optional<NodeType> nodeType(const QString &name) const;
    const NodeSpec &node(NodeType type) const { return m_nodes[static_cast<int>(type)]; }
    std::optional<MarkType> markType(const QString &name) const;
    const NodeSpec &mark(MarkType type) const { return m_marks[static_cast<int>(type)]; }
    /// What a subject or preheader may be made of.
    const ContentExpression &line() const { return m_line; }
    const Limits &limits() const { return m_limits; }

private:
    Result<void> readNodes(const QJsonObject &nodes);
    Result<void> readMarks(const QJsonObject &marks);
    Result<ContentExpression> readContent(const QString &text, const QJsonObject &nodes) const;
    Result<QList<AttributeSpec>> readAttributes(const QJsonObject &attributes) const;

    QHash<QString, AttributeType> m_types;
    QList<NodeSpec> m_nodes;
    QList<NodeSpec> m_marks;
    ContentExpression m_line;
    Limits m_limits;
};

} // namespace waymark
