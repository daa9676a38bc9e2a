// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QLatin1String>

namespace waymark {

/// The columns that a rejects file has before those of the imported one. They are before them, so that a row
/// with too many or too few cells has its own where they are looked for. An import fills nothing from them.
namespace rejectsColumns {

constexpr QLatin1String row("_row");         ///< Its number in the imported file.
constexpr QLatin1String problem("_problem"); ///< Why it was left out, in words.
/// "no" where the row could not be read whole: as long as that stands there, an import leaves the row out,
/// since a spreadsheet makes any row look whole.
constexpr QLatin1String mended("_mended");

} // namespace rejectsColumns

} // namespace waymark
