// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/WordChange.h"

#include <QList>
#include <QString>

namespace waymark {

/// A text in which nothing is marked.
QList<WordChange> plainWords(const QString &text);
QList<WordChange> plainWords(const QList<TextPiece> &pieces);

/// One side's text with what it has beyond what both began with marked. What it no longer has is not shown:
/// the other side tells.
QList<WordChange> againstBase(const QString &base, const QString &text);
QList<WordChange> againstBase(const QList<TextPiece> &base, const QList<TextPiece> &text);

} // namespace waymark
