// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/ImportTarget.h"

#include <QList>
#include <QString>

namespace waymark {

class Connection;

/// Contacts or accounts as a CSV file on the disk, which an import reads back (ContactExport,
/// AccountExport).
struct FileExport
{
    ImportKind kind = ImportKind::Contacts;
    QList<ImportTarget> columns; ///< Their labels are the header.
    bool byteOrderMark = true;   ///< Excel takes UTF-8 for something else without it.

    /// What an export of this kind can have.
    static bool isColumn(ImportKind kind, ImportTarget target);
    /// What it has unless something else is said.
    static QList<ImportTarget> usualColumns(ImportKind kind);

    /// Writes the whole file or none: one that is there is replaced when the last row was written. Gives the
    /// number of rows; fails with Io or Full.
    Result<qint64> write(Connection &connection, const QString &path) const;
};

} // namespace waymark
