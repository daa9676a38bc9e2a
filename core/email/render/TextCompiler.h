// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/EmailSource.h"
#include "core/email/render/MergeTable.h"
#include "core/email/render/SliceProgram.h"
#include "core/email/render/TextParagraph.h"
#include "core/email/render/ValueFormat.h"

namespace waymark {

/// Writes an email's plain text part into slices: the same facts and links as the HTML, with every link's
/// target beside its words.
class TextCompiler
{
public:
    TextCompiler(MergeTable &table, const ValueFormat &format) : m_table(table), m_format(format) {}

    void body(const Document &document);
    void foot(const EmailSource &source);

    SliceProgram take() { return std::move(m_out); }

private:
    void blocks(const QList<Node> &nodes, LinePrefix prefix, bool tight);
    void block(const Node &node, const LinePrefix &prefix, bool tight);
    void list(const Node &node, const LinePrefix &prefix);
    void image(const Node &node, const LinePrefix &prefix, bool tight);
    void inlines(TextParagraph &paragraph, const QList<Node> &nodes);
    void button(const Node &node, const LinePrefix &prefix, bool tight);
    void condition(const Node &node, const LinePrefix &prefix, bool tight);
    void target(TextParagraph &paragraph, const QString &href, const QString &label);
    void put(const TextParagraph &paragraph, const LinePrefix &prefix, bool tight);
    void blankLine(const LinePrefix &prefix);
    void lines(const QString &text);
    void rule();

    MergeTable &m_table;
    const ValueFormat &m_format;
    SliceProgram m_out;
};

} // namespace waymark
