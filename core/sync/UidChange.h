// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SyncType.h"

#include <QString>

namespace waymark {

class WriteTransaction;

/// Gives a row another uid, wherever it is named: for a row that turns out to be one that the server knows
/// under its own id, and for one that has to be made again because the server has removed it for good.
class UidChange
{
public:
    static Result<void> run(WriteTransaction &transaction, const SyncType &type, const QString &from,
                            const QString &to);
    /// The same with a fresh uid, which it gives: it is another object from then on, so that emails and
    /// entries that the server has go on naming the one that they were about.
    static Result<QString> renew(WriteTransaction &transaction, const SyncType &type, const QString &from);

private:
    enum class Object { Same, Another };
    static Result<void> change(WriteTransaction &transaction, const SyncType &type, const QString &from,
                               const QString &to, Object object);
};

} // namespace waymark
