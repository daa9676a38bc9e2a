// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/Backup.h"
#include "core/store/WorkspaceCounts.h"

#include <QString>

#include <optional>

namespace waymark {

/// One line of the list of backups.
struct BackupRow
{
    Backup backup;
    std::optional<WorkspaceCounts> holds; ///< Absent where it cannot be read.
    QString problem;                      ///< Why not.

    bool operator==(const BackupRow &) const = default;
};

} // namespace waymark
