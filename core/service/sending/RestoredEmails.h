// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QSet>
#include <QString>

namespace waymark {

class ServerDatabase;
class SqlConnection;

/// What a restored backup says of emails on their way is old: some of them may have left since it was made.
class RestoredEmails
{
public:
    /// Notes that the database came from a backup.
    static Result<void> mark(SqlConnection &connection);
    /// Where that was noted: every email that was not done needs a review, held ones too, and of recipients
    /// whom it did not reach is said that it may have by now; so nothing leaves a second time unless somebody
    /// has read that. Takes the note away at the end. Gives the types that changed.
    static Result<QSet<QString>> review(ServerDatabase &database);
};

} // namespace waymark
