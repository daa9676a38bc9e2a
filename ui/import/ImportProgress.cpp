// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ImportProgress.h"

namespace waymark {

ImportRowsTaken countsRows(const std::shared_ptr<ImportProgress> &progress)
{
    return [progress](const QList<PlannedRow> &rows) -> Result<void> {
        progress->rows += rows.size();
        return {};
    };
}

ImportGoOn tellsShare(const std::shared_ptr<ImportProgress> &progress)
{
    return [progress](qint64 done, qint64 total) {
        progress->progress.setShare(total > 0 ? double(done) / double(total) : 1.0);
        return !progress->progress.isCancelled();
    };
}

} // namespace waymark
