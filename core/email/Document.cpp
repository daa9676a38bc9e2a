// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/Document.h"

#include "core/email/DocumentReader.h"
#include "core/email/NodeJson.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace waymark {

namespace {

bool isVisible(const Node &node)
{
    switch (node.type) {
    case NodeType::Text:
        return !node.text.trimmed().isEmpty();
    case NodeType::Token:
    case NodeType::Image:
        return true;
    default:
        return std::any_of(node.content.cbegin(), node.content.cend(), isVisible);
    }
}

tl::unexpected<Error> tooLarge(qsizetype bytes)
{
    return failure(ErrorKind::Invalid,
                   QCoreApplication::translate("waymark::Document",
                                               "This email is too large to be kept. Shorten it, or move a "
                                               "part of it to a page that it links to."),
                   QStringLiteral("/: %1 bytes").arg(bytes));
}

} // namespace

Document::Document()
{
    const auto read =
        DocumentReader(DocumentSchema::builtIn())
            .readDocument({{QStringLiteral("type"), QStringLiteral("doc")},
                           {QStringLiteral("content"),
                            QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("paragraph")}}}}});
    Q_ASSERT(read);
    m_root = *read;
}

Document::Document(Node root) : m_root(std::move(root)) {}

Result<Document> Document::parse(const QByteArray &json)
{
    if (json.size() > DocumentSchema::builtIn().limits().bytes)
        return tooLarge(json.size());
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !parsed.isObject())
        return failure(ErrorKind::Invalid, documentRefusedSentence(),
                       QStringLiteral("/: no JSON object: ") + error.errorString());
    return fromJson(parsed.object());
}

Result<Document> Document::fromJson(const QJsonObject &json)
{
    auto root = DocumentReader(DocumentSchema::builtIn()).readDocument(json);
    WAYMARK_TRY(root);
    const Document document(*std::move(root));
    const qsizetype bytes = document.toBytes().size();
    if (bytes > DocumentSchema::builtIn().limits().bytes)
        return tooLarge(bytes);
    return document;
}

QJsonObject Document::toJson() const
{
    return nodeToJson(m_root);
}

QByteArray Document::toBytes() const
{
    return QJsonDocument(toJson()).toJson(QJsonDocument::Compact);
}

bool Document::isEmpty() const
{
    return !isVisible(m_root);
}

} // namespace waymark
