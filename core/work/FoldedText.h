// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// A part of a text that matched, for highlighting.
struct MatchRange
{
    int start = 0;
    int length = 0;

    bool operator==(const MatchRange &) const = default;
};

/// A text made ready for searching without case and accents; remembers where each folded character came from.
class FoldedText
{
public:
    explicit FoldedText(const QString &text);

    bool contains(const QString &foldedWord) const { return m_folded.contains(foldedWord); }
    /// Every place where one of the words stands, in the original text; ordered and joined where they touch.
    QList<MatchRange> ranges(const QStringList &foldedWords) const;

    /// The words of a query, folded.
    static QStringList words(const QString &query);

private:
    QString m_folded;
    QList<int> m_origin; ///< For each folded character, and one past the last.
};

} // namespace waymark
