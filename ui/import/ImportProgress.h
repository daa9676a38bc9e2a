// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Progress.h"
#include "core/contacts/ImportCalls.h"

#include <atomic>
#include <memory>

namespace waymark {

/// How far an import is: shared with the thread that writes.
struct ImportProgress
{
    Progress progress;
    std::atomic<qint64> rows = 0; ///< That were gone through.
};

/// Counts the rows that an import has gone through.
ImportRowsTaken countsRows(const std::shared_ptr<ImportProgress> &progress);
/// Tells how much of an import is done, and stops it once it is cancelled.
ImportGoOn tellsShare(const std::shared_ptr<ImportProgress> &progress);

} // namespace waymark
