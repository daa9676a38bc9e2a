// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/email/DocumentSchema.h"
#include "core/email/Node.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace waymark {

/// Reads ProseMirror JSON into nodes that fit the schema, or says where it does not. One reader reads one
/// document.
class DocumentReader
{
public:
    explicit DocumentReader(const DocumentSchema &schema) : m_schema(schema) {}

    /// The tree whose root is a doc.
    Result<Node> readDocument(const QJsonObject &json);
    /// The nodes of a subject or preheader.
    Result<QList<Node>> readLine(const QJsonArray &json);

private:
    Result<Node> readNode(const QJsonValue &json, int depth, bool mayBeMarked);
    Result<NodeType> readType(const QJsonObject &json);
    Result<void> readText(Node &node, const QJsonObject &json);
    Result<void> readMarks(Node &node, const QJsonValue &json, bool mayBeMarked);
    Result<void> readContent(Node &node, const QJsonValue &json, int depth);
    Result<QJsonObject> readAttributes(const QList<AttributeSpec> &specs, const QJsonValue &json);
    Result<QJsonValue> readAttribute(const AttributeType &type, const QJsonValue &json);
    Result<QJsonValue> readUrl(const AttributeType &type, const QString &url);
    Result<void> checkPlaces(const ContentExpression &expression, const QList<Node> &children);

    tl::unexpected<Error> refused(const QString &why) const;

    const DocumentSchema &m_schema;
    QString m_path;
    int m_nodes = 0;
};

/// The sentence of every error that a document's JSON gives; the `detail` differs.
QString documentRefusedSentence();

} // namespace waymark
