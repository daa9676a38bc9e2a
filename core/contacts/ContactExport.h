// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/ImportTarget.h"

#include <QList>

class QIODevice;

namespace waymark {

class Connection;

/// Contacts as a CSV file that an import reads back.
class ContactExport
{
public:
    struct Settings
    {
        QList<ImportTarget> columns = usualColumns(); ///< Their labels are the header.
        bool byteOrderMark = true;                    ///< Excel takes UTF-8 for something else without it.
    };

    /// Whether it is one of a contact; the fields of its account are exported with the accounts.
    static bool isColumn(ImportTarget target);
    /// Everything of a contact that an import takes, Full Name left out.
    static QList<ImportTarget> usualColumns();

    /// Writes one row for each place of a contact at an account, and one for a contact without any. Cells
    /// that a spreadsheet would run are guarded (core/csv/FormulaGuard.h). Holds 1,000 contacts at a time.
    /// Gives the number of rows; fails with Io or Full.
    static Result<qint64> write(Connection &connection, QIODevice &device, const Settings &settings);
};

} // namespace waymark
