// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace waymark {

class Connection;

/// Looks through a whole workspace for what must not be: takes as long as reading the file does.
class IntegrityCheck
{
public:
    /// What is wrong, in SQLite's words (pages and indexes) and in ours (rows that belong to nothing); empty
    /// when nothing is. At most a hundred findings of each kind.
    static Result<QStringList> run(Connection &connection);
};

} // namespace waymark
