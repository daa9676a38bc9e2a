// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SyncType.h"

#include <QString>

namespace waymark {

class WriteTransaction;

/// Rows that the server has no more, or that are no longer this person's to see.
class GoneRows
{
public:
    /// Takes the row off this device, with what hangs on it. Where it, or what hangs on it, was worked on
    /// here since, it becomes a new object instead, as long as it can stand on its own; else that work is set
    /// aside. True when a row went.
    static Result<bool> take(WriteTransaction &transaction, const SyncType &type, const QString &uid);
    /// A row whose uid the server has used up becomes a new object; what was refused because of it is tried
    /// again.
    static Result<void> makeAnew(WriteTransaction &transaction, const SyncType &type, const QString &uid);
    /// Takes it off, whatever was changed here. An account of which an email is being handed over at this
    /// moment goes the next time that it is asked for.
    static Result<bool> purge(WriteTransaction &transaction, const SyncType &type, const QString &uid);
};

} // namespace waymark
