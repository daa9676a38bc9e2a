// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SyncType.h"

#include <QStringList>

namespace waymark {

class Connection;

/// Rows that belong to another one, type by type.
class HangingRows
{
public:
    struct OfType
    {
        SyncType type;
        QStringList uids;
    };

    /// What goes when this row goes: drafts before the tasks that they belong to.
    static Result<QList<OfType>> below(Connection &connection, const SyncType &type, const QString &uid);
    /// The contacts that are at no other account than this.
    static Result<QStringList> onlyAt(Connection &connection, const QString &account);
    /// Of everything that hangs on these rows, and of the contacts at these accounts, what was refused is
    /// tried again: they are there, or others, since that.
    static Result<void> retry(Connection &connection, const SyncType &type, const QStringList &uids);
};

} // namespace waymark
