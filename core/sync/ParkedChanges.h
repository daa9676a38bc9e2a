// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/ParkedChange.h"

#include <QList>

namespace waymark {

class Connection;
class WriteTransaction;

/// Changes that the server refused. Each waits, with what depends on it, until a person changes the row
/// again, tries it once more, or gives it up. Earlier texts (RefusedTexts) are among them, as drafts with a
/// uid of their own.
class ParkedChanges
{
public:
    /// The oldest first; no more than `most`.
    static Result<QList<ParkedChange>> list(Connection &connection, int most = 500);
    static Result<qint64> count(Connection &connection);
    /// Sends it once more.
    static Result<void> retry(WriteTransaction &transaction, EntityType type, const QString &uid);
    static Result<void> retryAll(WriteTransaction &transaction);
    /// Gives it up: the row is again as it was agreed. A row that the server never had stays on this device
    /// alone.
    static Result<void> discard(WriteTransaction &transaction, EntityType type, const QString &uid);
};

} // namespace waymark
