// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace waymark {

class ServerDatabase;
class SqlConnection;

/// Looks for what is wrong with a server's database, and changes nothing.
class ServerCheck
{
public:
    /// In sentences: pages, and objects that do not hold together.
    static Result<QStringList> problems(ServerDatabase &database);
    /// What SQLite says of its own pages.
    static Result<QStringList> pages(SqlConnection &connection);
};

} // namespace waymark
