// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/WordChange.h"

#include "core/email/SequenceSteps.h"

#include <algorithm>

namespace waymark {

namespace {

/// Whether a piece is no word: two texts that have only such things in common have nothing in common.
bool isBetweenWords(const TextPiece &piece)
{
    return !piece.token && std::ranges::none_of(piece.text, [](QChar c) { return c.isLetterOrNumber(); });
}

bool isLineEnd(const TextPiece &piece)
{
    return piece.text == QLatin1String("\n");
}

/// One after the other what went, what came, and what stayed after both.
struct Stretch
{
    QList<TextPiece> removed;
    QList<TextPiece> inserted;
    QList<TextPiece> same;
};

QList<Stretch> stretches(const QList<TextPiece> &before, const QList<TextPiece> &now)
{
    QList<Stretch> result{Stretch()};
    qsizetype i = 0;
    qsizetype j = 0;
    for (const SequenceStep step : sequenceSteps(before, now)) {
        if (step == SequenceStep::Same) {
            result.last().same.append(before.at(i++));
            ++j;
            continue;
        }
        if (!result.last().same.isEmpty())
            result.append(Stretch());
        if (step == SequenceStep::Removed)
            result.last().removed.append(before.at(i++));
        else
            result.last().inserted.append(now.at(j++));
    }
    return result;
}

/// Joins stretches that have only spaces and signs between them.
QList<Stretch> joined(const QList<Stretch> &apart)
{
    QList<Stretch> result;
    for (const Stretch &stretch : apart) {
        const bool changed = !stretch.removed.isEmpty() || !stretch.inserted.isEmpty();
        const bool follows = changed && !result.isEmpty() &&
                             (!result.last().removed.isEmpty() || !result.last().inserted.isEmpty()) &&
                             std::ranges::all_of(result.last().same, isBetweenWords) &&
                             std::ranges::none_of(result.last().same, isLineEnd);
        if (!follows) {
            result.append(stretch);
            continue;
        }
        Stretch &last = result.last();
        last.removed += last.same + stretch.removed;
        last.inserted += last.same + stretch.inserted;
        last.same = stretch.same;
    }
    return result;
}

} // namespace

QString WordChange::text() const
{
    QString text;
    for (const TextPiece &piece : pieces)
        text += piece.text;
    return text;
}

QList<WordChange> wordChanges(const QList<TextPiece> &before, const QList<TextPiece> &now)
{
    QList<WordChange> changes;
    const auto add = [&changes](WordChange::Kind kind, const QList<TextPiece> &pieces) {
        if (!pieces.isEmpty())
            changes.append({kind, pieces});
    };
    for (const Stretch &stretch : joined(stretches(before, now))) {
        add(WordChange::Kind::Removed, stretch.removed);
        add(WordChange::Kind::Inserted, stretch.inserted);
        add(WordChange::Kind::Same, stretch.same);
    }
    return changes;
}

} // namespace waymark
