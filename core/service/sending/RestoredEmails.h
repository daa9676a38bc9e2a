// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

namespace waymark {

class Change;
class SqlConnection;

/// What a restored backup says of emails on their way is old: some of them may have left since it was made.
class RestoredEmails
{
public:
    /// Notes that the database came from a backup.
    static Result<void> mark(SqlConnection &connection);
    /// Where that was noted: what was on its way needs a review, so that nothing leaves a second time by
    /// itself. Takes the note away.
    static Result<void> review(Change &change);
};

} // namespace waymark
