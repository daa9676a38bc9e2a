// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>
#include <QString>

namespace waymark {

/// What becomes of a row. Each has exactly one.
enum class ImportVerdict {
    New,
    Update,    ///< An existing contact, or one of an earlier row, changes.
    Unchanged, ///< The contact has all of it already, or shall be left as it is.
    Duplicate, ///< Another row has the same address and account.
    Invalid,   ///< It has an error.
    OptedOut,  ///< The contact unsubscribed; nothing of the row is taken.
    UnknownAccount,
};

/// All of them, in order.
const QList<ImportVerdict> &importVerdicts();
/// Whether the row's values are in the workspace afterwards.
bool isTaken(ImportVerdict verdict);
/// The stable name in JSON: "unknown-account".
QString verdictName(ImportVerdict verdict);

} // namespace waymark
