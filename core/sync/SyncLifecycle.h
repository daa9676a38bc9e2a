// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SyncConnection.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// What has not reached the server, counted before a person signs out.
struct UnsentWork
{
    qint64 waiting = 0;
    qint64 parked = 0;
    qint64 conflicts = 0;
    qint64 drafts = 0; ///< Of the waiting and parked ones, those that are drafts.

    bool isEmpty() const { return waiting == 0 && parked == 0 && conflicts == 0; }

    bool operator==(const UnsentWork &) const = default;
};

/// The beginning and the ends of a connection.
class SyncLifecycle
{
public:
    enum class Leave {
        KeepAll,     ///< The workspace stays as it is and is local from now on.
        RemoveTeams, ///< What the server has too is taken off this device; what it never had stays.
    };

    /// Fails with Conflict where `to` is the same team as `before`, and another person of it.
    static Result<void> expectSamePerson(const SyncConnection &before, const SyncConnection &to);

    /// Connects a workspace. Everything in it that is not sample becomes a local change to send, unless it is
    /// the same on the server. Of another team than the one before, nothing is agreed any more; its emails
    /// are left to it (StrandedEmails). The same team again, with a new token or at another address, keeps
    /// all that was agreed. Fails as expectSamePerson() does.
    static Result<void> connectTo(WriteTransaction &transaction, const SyncConnection &connection);

    static Result<UnsentWork> unsent(Connection &connection);
    /// Fails with Conflict where rows are to be removed to which emails belong that have not left.
    static Result<void> signOut(WriteTransaction &transaction, Leave leave);

    /// The server cannot tell what changed since our states (`cannotCalculateChanges`): it was restored from
    /// a backup, or we were away for too long. Forgets the states; what is agreed is compared anew while the
    /// pages come in, and what the server no longer has is sent again or removed by finishResync().
    static Result<void> beginResync(WriteTransaction &transaction);
    /// After every type has come in whole since beginResync(): rows of which the server told nothing. Those
    /// without local changes were removed there; of the others the work is kept. Nothing to do otherwise.
    static Result<void> finishResync(WriteTransaction &transaction);
};

} // namespace waymark
