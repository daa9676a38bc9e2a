// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SyncConnection.h"

namespace waymark {

class WriteTransaction;

/// Emails on their way through a server that the workspace is about to know no more. None of them ever leaves
/// from this device: the server may have it, and the links to unsubscribe in it lead there.
class StrandedEmails
{
public:
    /// Before the workspace is local: the person's own wait for them, each with what is known of it.
    static Result<void> signOut(WriteTransaction &transaction, const SyncConnection &from);
    /// Before the workspace goes to another server: those that this one has, or may have, wait for the
    /// person. What it never got goes on as it is.
    static Result<void> moveOn(WriteTransaction &transaction, const SyncConnection &from);
    /// After it was connected: what no server ever got is sent to this one.
    static Result<void> handOn(WriteTransaction &transaction);
};

} // namespace waymark
