// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/email/Node.h"

#include <QByteArray>
#include <QJsonObject>

namespace waymark {

/// The body of an email: a tree that fits resources/email/schema.json, always. It is read from ProseMirror's
/// JSON and refuses everything that the schema does not name; an error's `detail` begins with the path to
/// what was refused ("/content/3/content/0/marks/0/attrs/href: …").
class Document
{
public:
    /// One empty paragraph.
    Document();

    /// Reads the UTF-8 text of a document. Fails with ErrorKind::Invalid.
    static Result<Document> parse(const QByteArray &json);
    /// Reads a document that is JSON already. Fails with ErrorKind::Invalid.
    static Result<Document> fromJson(const QJsonObject &json);

    /// The document in its one normal form: every attribute spelt out, equally marked neighbouring texts
    /// joined, marks in the schema's order. Reading it gives an equal document.
    QJsonObject toJson() const;
    /// toJson() as compact UTF-8. Equal documents have equal bytes.
    QByteArray toBytes() const;

    /// The node of type Doc.
    const Node &root() const { return m_root; }
    /// Whether there is nothing in it that a reader would see.
    bool isEmpty() const;

    bool operator==(const Document &) const = default;

private:
    explicit Document(Node root);

    Node m_root;
};

} // namespace waymark
