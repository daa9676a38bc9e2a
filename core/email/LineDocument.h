// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/email/Node.h"

#include <QJsonArray>
#include <QList>
#include <QString>

namespace waymark {

/// A subject or a preheader: one line of texts and tokens ("line" in resources/email/schema.json), kept as a
/// JSON array of nodes. An error's `detail` begins with the path to what was refused ("/1/attrs/name: …").
class LineDocument
{
public:
    /// An empty line.
    LineDocument() = default;

    /// A line without tokens. Line ends and other control characters become spaces; what is over the
    /// schema's limit is cut off.
    static LineDocument fromText(const QString &text);
    /// Fails with ErrorKind::Invalid.
    static Result<LineDocument> fromJson(const QJsonArray &json);

    /// The line in its one normal form; reading it gives an equal line.
    QJsonArray toJson() const;
    /// The line as it is typed: texts as they are, tokens as "{{contact.first_name}}".
    QString toPlainText() const;

    /// Texts and tokens.
    const QList<Node> &nodes() const { return m_nodes; }
    /// Whether there is neither a token nor a text with a visible character.
    bool isEmpty() const;

    bool operator==(const LineDocument &) const = default;

private:
    QList<Node> m_nodes;
};

} // namespace waymark
