// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// A cell as it may be written where a spreadsheet reads it: one that would run as a formula (`= + - @`, tab,
/// line end, and the full-width forms of the first four) gets an apostrophe in front, which spreadsheets take
/// as "this is text". One that has apostrophes before such a character gets one more, so that
/// withoutFormulaGuard() gives back every text as it was.
QString withFormulaGuard(const QString &cell);

/// The reverse. A text that was never guarded is not changed, unless it begins with apostrophes before such a
/// character; it then loses one.
QString withoutFormulaGuard(const QString &cell);

} // namespace waymark
