// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SyncConnection.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// What this workspace knows of its server. None of it is in the journal.
class SyncStateRepository
{
public:
    /// None where the workspace is not connected.
    static Result<std::optional<SyncConnection>> connection(Connection &connection);
    /// Changes what is noted of the server that it is connected to (name, roles, paused); connecting is
    /// SyncLifecycle's.
    static Result<void> save(WriteTransaction &transaction, const SyncConnection &connection);
    static Result<void> setSyncedAt(WriteTransaction &transaction, const QDateTime &at);
    static Result<void> setPaused(WriteTransaction &transaction, bool paused);

    /// The last state of a type ("Cta") that was applied whole; "0" before the first page.
    static Result<QString> state(Connection &connection, const QString &type);
    /// Objects of a type that are to be fetched anew by their ids (Foo/get), whatever the state says; applied
    /// as a page without a state. No more than `most`.
    static Result<QStringList> wanted(Connection &connection, const QString &type, int most);
};

} // namespace waymark
