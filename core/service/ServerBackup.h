// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QString>
#include <QStringList>

namespace waymark {

class ServerDatabase;

/// Copies of the embedded database, and the way back to one. A database on PostgreSQL has its own tools for
/// that: these functions fail with Unsupported there.
class ServerBackup
{
public:
    /// Writes a copy of the database, as it is at one moment, to `file`, which must not be there yet. The
    /// server may run meanwhile.
    static Result<void> make(ServerDatabase &database, const QString &file);

    /// Puts a copy of `file` in the place of the database in `folder`, with an epoch of its own, so that
    /// clients sync anew. What was there stays beside it. Gives its path; empty where there was none. No
    /// server may run.
    static Result<QString> restore(const QString &folder, const QString &file, const Clock &clock);

    /// What is wrong with the database, in sentences: pages, and objects that do not hold together.
    static Result<QStringList> problems(ServerDatabase &database);
};

} // namespace waymark
