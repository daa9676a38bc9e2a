// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace waymark {

/// What a backup cannot know of and a restore must not forget: who and what is not let in any more, who wants
/// no more email, and where the links lead that were sent since.
class RestoreKeeper
{
public:
    /// What was taken over: all of it since the backup was made.
    struct Kept
    {
        int tokens = 0;    ///< That were revoked.
        int people = 0;    ///< Users who were disabled.
        int addresses = 0; ///< That were listed as suppressed.
        int links = 0;     ///< To unsubscribe, in emails.
        bool isAll = true; ///< False where what was there could not be read, or not to its end.
    };

    /// Takes it over from the SQLite database in one file into that in another, which is brought up to date
    /// first. Brings all that was committed to the former into the file itself. Fails where the latter cannot
    /// be written.
    static Result<Kept> carryOver(const QString &from, const QString &to);
};

} // namespace waymark
