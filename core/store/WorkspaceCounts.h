// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

namespace waymark {

class Connection;

/// How much a workspace holds, for a person to recognise it by.
struct WorkspaceCounts
{
    int accounts = 0;
    int contacts = 0;
    int openCtas = 0;
    int drafts = 0;
    int sentEmails = 0;

    bool operator==(const WorkspaceCounts &) const = default;

    /// Counts in any workspace, also one of an older version: what that did not know counts as none.
    static Result<WorkspaceCounts> read(Connection &connection);
};

} // namespace waymark
