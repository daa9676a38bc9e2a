// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/ImportTarget.h"

#include <QList>

class QIODevice;

namespace waymark {

class Connection;

/// Accounts as a CSV file that an import reads back.
class AccountExport
{
public:
    struct Settings
    {
        QList<ImportTarget> columns = usualColumns(); ///< Their labels are the header.
        bool byteOrderMark = true;                    ///< Excel takes UTF-8 for something else without it.
    };

    /// Everything that an import takes but As Of, which is one day for a whole row there.
    static QList<ImportTarget> usualColumns();

    /// Writes one row an account. Cells that a spreadsheet would run are guarded (core/csv/FormulaGuard.h).
    /// Holds 1,000 accounts at a time. Gives the number of rows; fails with Io or Full.
    static Result<qint64> write(Connection &connection, QIODevice &device, const Settings &settings);
};

} // namespace waymark
