// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArrayView>

namespace waymark {

/// Whether every byte beyond ASCII, read as windows-1252, stands where Western words have it: a letter among
/// ASCII ones, in the right case, or an apostrophe or dash between letters. False without any.
bool readsAsWesternWords(QByteArrayView text);

/// Whether the bytes beyond ASCII are all pairs of Shift_JIS (JIS X 0208, Annex 1).
bool readsAsShiftJisPairs(QByteArrayView text);

} // namespace waymark
