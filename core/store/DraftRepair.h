// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Draft.h"

#include <functional>

namespace waymark {

class Connection;
class WriteTransaction;

/// The way on from a draft whose stored texts cannot be read.
class DraftRepair
{
public:
    /// The id of the task's draft, readable or not; empty without a draft.
    static Result<DraftId> idOfDraft(Connection &connection, const TaskId &task);

    /// Lets `write` put readable texts into the draft and saves it as its next revision. What is stored is
    /// kept first, byte by byte, among its revisions; `write` gets what of it can be read. Fails with Damaged
    /// when something other than texts and recipients cannot be read.
    static Result<Draft> replaceTexts(WriteTransaction &transaction, const DraftId &id,
                                      const std::function<void(Draft &)> &write);
};

} // namespace waymark
