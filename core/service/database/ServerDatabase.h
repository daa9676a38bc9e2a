// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/service/database/SqlConnection.h"

#include <QString>

#include <memory>

namespace waymark {

/// The server's database: makes its tables, and gives each thread a connection of its own.
class ServerDatabase
{
public:
    /// Whether a database that is not there is made, or NotFound.
    enum class IfMissing { Make, Fail };
    /// Opens it; where it has no tables yet they are made, with an epoch of its own. Fails with Unsupported
    /// where a newer Waymark made it, and with Damaged where a restore was cut short that left none.
    static Result<std::unique_ptr<ServerDatabase>> open(const DatabaseAddress &address,
                                                        IfMissing ifMissing = IfMissing::Make);
    ~ServerDatabase();

    ServerDatabase(const ServerDatabase &) = delete;
    ServerDatabase &operator=(const ServerDatabase &) = delete;

    /// The calling thread's connection. One that was lost is opened anew.
    Result<SqlConnection *> connection();

    const DatabaseAddress &address() const { return m_address; }
    /// Changes when a backup is restored; never while the server runs.
    const QString &epoch() const { return m_epoch; }
    /// Id of the one JMAP account.
    const QString &workspace() const { return m_workspace; }

    /// A new epoch, for a database that came from a backup.
    static Result<void> renewEpoch(SqlConnection &connection);

    /// The schema that this program works with.
    static constexpr int schemaVersion = 5;

private:
    explicit ServerDatabase(DatabaseAddress address);
    Result<void> prepare(IfMissing ifMissing);

    DatabaseAddress m_address;
    quint64 m_number;
    QString m_epoch;
    QString m_workspace;
};

} // namespace waymark
