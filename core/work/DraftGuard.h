// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Draft.h"
#include "core/domain/Task.h"
#include "core/email/Document.h"
#include "core/work/DraftTexts.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// The draft, if the one who writes may still change it. With `revision`, only if that is the stored one.
Result<Draft> findEditableDraft(WriteTransaction &transaction, const DraftId &id);
Result<Draft> findEditableDraft(WriteTransaction &transaction, const DraftId &id, int revision);

/// The task, if `actor` may write its email.
Result<Task> findEmailTask(Connection &connection, const TaskId &id, const UserId &actor);

/// The body, if all texts fit the email's schema: nothing else may be stored, for it could not be shown
/// again. Fails with Invalid, the detail naming the place.
Result<Document> readTexts(const DraftTexts &texts);

/// For who is about to replace the texts of `stored`: where they cannot be read, what is stored is kept byte
/// by byte.
Result<void> keepUnreadable(WriteTransaction &transaction, const Draft &stored);

/// Says that a draft is not at the revision that somebody edited.
Error changedElsewhere();

} // namespace waymark
