// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/ReaderText.h"

namespace waymark {

/// A stretch of a text that stayed, went or came.
struct WordChange
{
    enum class Kind { Same, Removed, Inserted };
    Kind kind = Kind::Same;
    QList<TextPiece> pieces;

    QString text() const;

    bool operator==(const WordChange &) const = default;
};

/// What was changed from one text to another, word by word; what went stands before what came in its place.
/// Spaces and signs between two changed words count as changed with them, so that a rewritten sentence reads
/// as one.
QList<WordChange> wordChanges(const QList<TextPiece> &before, const QList<TextPiece> &now);

} // namespace waymark
