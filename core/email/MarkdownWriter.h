// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/Document.h"
#include "core/email/LineDocument.h"
#include "core/email/Node.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace waymark {

/// An email as Markdown (CommonMark), for a page of documentation. What was typed stays text, whatever it
/// looks like. A token is its name in braces, as code; what Markdown has no word for (underlining,
/// alignment, space) is left out.
class MarkdownWriter
{
public:
    /// The words that say which accounts get the blocks of a condition.
    using ConditionWords = std::function<QString(const Node &)>;

    explicit MarkdownWriter(ConditionWords conditionWords = {});

    /// The blocks, with an empty line between each two. The body's highest heading becomes one of `level`
    /// (1–6), those below it follow.
    QString body(const Document &document, int level) const;
    QString line(const LineDocument &line) const;

    /// Text that Markdown shows as it is, wherever it stands on a line.
    static QString text(const QString &text);
    /// A link. Only the web and mail are linked; of any other target only the words stay.
    static QString link(const QString &label, const QString &target);
    static QString code(const QString &code);

private:
    QStringList blocks(const QList<Node> &nodes, int shift) const;
    QStringList block(const Node &node, int shift) const;
    QString list(const Node &node, int shift) const;
    QString image(const Node &node) const;
    QStringList condition(const Node &node, int shift) const;
    QString inlines(const QList<Node> &nodes) const;

    ConditionWords m_conditionWords;
};

} // namespace waymark
