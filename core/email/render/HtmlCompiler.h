// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/EmailSource.h"
#include "core/email/render/MergeTable.h"
#include "core/email/render/SliceProgram.h"
#include "core/email/render/ValueFormat.h"

namespace waymark {

/// Writes an email's HTML part into slices.
class HtmlCompiler
{
public:
    HtmlCompiler(MergeTable &table, const ValueFormat &format);

    /// The body alone; head() and foot() stand around it.
    void body(const Document &document);
    void head(const EmailSource &source);
    void foot(const EmailSource &source);

    SliceProgram take() { return std::move(m_out); }

private:
    void blocks(const QList<Node> &nodes);
    void block(const Node &node);
    void heading(const Node &node);
    void quote(const Node &node);
    void list(const Node &node, const char *tag, bool nested);
    void listItem(const Node &node);
    void image(const Node &node);
    void button(const Node &node);
    void columns(const Node &node);
    void condition(const Node &node);
    void spacer(const Node &node);
    void inlines(const QList<Node> &nodes);
    void inlineNode(const Node &node);
    void token(const Node &node);
    void openLink(const QString &href, const char *style, const char *classes);
    void signature(const QString &text);
    void footer(const EmailSource &source);

    /// The opening tag of a block of text, with its alignment.
    void openBlock(const char *tag, const char *style, const Node &node);
    const char *alignment(const Node &node) const;
    void text(const QString &text);
    void write(const char *bytes) { m_out.literal(QByteArray(bytes)); }
    void write(const QByteArray &bytes) { m_out.literal(bytes); }

    MergeTable &m_table;
    const ValueFormat &m_format;
    bool m_rightToLeft = false;
    SliceProgram m_out;
};

} // namespace waymark
