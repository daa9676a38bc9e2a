// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace waymark {

/// Where the server's database is.
struct DatabaseAddress
{
    enum class Engine { Sqlite, PostgreSql };

    Engine engine = Engine::Sqlite;
    QString name; ///< The file, or the database's name.
    QString host; ///< Empty for the local socket.
    int port = 5432;
    QString user;
    QString password;

    /// The file "waymark.db" in `folder`.
    static DatabaseAddress inFolder(const QString &folder);
    /// Reads "postgresql://user:password@host:port/name". Fails with Invalid for anything else.
    static Result<DatabaseAddress> fromUrl(const QString &url);
};

} // namespace waymark
