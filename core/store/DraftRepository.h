// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Draft.h"
#include "core/store/DraftRow.h"
#include "core/store/RevisionReason.h"

#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// Drafts. A text is never lost by saving another: whoever saves, the replaced one is kept by the rules of
/// DraftRevisions.
class DraftRepository
{
public:
    static Result<Draft> find(Connection &connection, const DraftId &id);
    static Result<std::optional<Draft>> forTask(Connection &connection, const TaskId &task);
    /// Whether another device's text of this email, or this one's of another's, waits to be chosen between.
    static Result<bool> isInConflict(Connection &connection, const DraftId &draft);
    /// Drafts of open tasks that are not on their way out, last saved first; everybody's when `owner` is
    /// empty. A subject that cannot be read is empty here: opening the draft says what is wrong with it.
    static Result<QList<DraftRow>> list(Connection &connection, const UserId &owner);
    /// Saves a new draft, or the next revision of one: `draft.revision` says which revision was edited. Gives
    /// back the draft as stored, with its new revision and time; saving without a change raises nothing.
    /// The replaced text is kept when it matters, and always where `reason` says what for. Fails with
    /// Conflict when the stored draft has moved on.
    static Result<Draft> save(WriteTransaction &transaction, const Draft &draft,
                              std::optional<RevisionReason> reason = {});
    /// Marks `revision` as previewed. Fails with Conflict when it is no longer the stored one.
    static Result<void> markPreviewed(WriteTransaction &transaction, const DraftId &id, int revision);
    /// Removes the draft; its earlier texts stay until they are too old. Fails with Conflict while it is
    /// leaving.
    static Result<void> remove(WriteTransaction &transaction, const DraftId &id);
};

} // namespace waymark
