// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/WordSides.h"

namespace waymark {

namespace {

/// Words and what is between them.
QList<TextPiece> piecesOf(const QString &text)
{
    QList<TextPiece> pieces;
    for (const QChar c : text) {
        const bool word = c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
        const bool goesOn = word && !pieces.isEmpty() && pieces.last().text.back() != u'\n' &&
                            (pieces.last().text.back().isLetterOrNumber() ||
                             pieces.last().text.back().isMark() || pieces.last().text.back().isSurrogate());
        if (goesOn)
            pieces.last().text += c;
        else
            pieces.append({QString(c), false});
    }
    return pieces;
}

} // namespace

QList<WordChange> plainWords(const QString &text)
{
    return plainWords(piecesOf(text));
}

QList<WordChange> plainWords(const QList<TextPiece> &pieces)
{
    return pieces.isEmpty() ? QList<WordChange>() : QList<WordChange>{{WordChange::Kind::Same, pieces}};
}

QList<WordChange> againstBase(const QString &base, const QString &text)
{
    return againstBase(piecesOf(base), piecesOf(text));
}

QList<WordChange> againstBase(const QList<TextPiece> &base, const QList<TextPiece> &text)
{
    QList<WordChange> words = wordChanges(base, text);
    words.removeIf([](const WordChange &change) { return change.kind == WordChange::Kind::Removed; });
    return words;
}

} // namespace waymark
