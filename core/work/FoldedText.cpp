// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/FoldedText.h"

#include <algorithm>

namespace waymark {

FoldedText::FoldedText(const QString &text)
{
    for (int i = 0; i < text.size(); ++i) {
        const QString part = text.mid(i, 1).normalized(QString::NormalizationForm_KD).toCaseFolded();
        for (const QChar c : part) {
            if (c.category() == QChar::Mark_NonSpacing)
                continue;
            m_folded.append(c);
            m_origin.append(i);
        }
    }
    m_origin.append(static_cast<int>(text.size()));
}

QList<MatchRange> FoldedText::ranges(const QStringList &foldedWords) const
{
    QList<MatchRange> found;
    for (const QString &word : foldedWords) {
        for (auto at = m_folded.indexOf(word); at >= 0; at = m_folded.indexOf(word, at + word.size())) {
            const int start = m_origin.at(at);
            found.append({start, std::max(m_origin.at(at + word.size()) - start, 1)});
        }
    }
    std::ranges::sort(found, {}, &MatchRange::start);
    QList<MatchRange> joined;
    for (const MatchRange &range : std::as_const(found)) {
        if (!joined.isEmpty() && range.start <= joined.last().start + joined.last().length) {
            const int end = std::max(joined.last().start + joined.last().length, range.start + range.length);
            joined.last().length = end - joined.last().start;
        } else {
            joined.append(range);
        }
    }
    return joined;
}

QStringList FoldedText::words(const QString &query)
{
    QStringList words;
    const QStringList parts = query.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString folded = FoldedText(part).m_folded;
        if (!folded.isEmpty())
            words.append(folded);
    }
    return words;
}

} // namespace waymark
