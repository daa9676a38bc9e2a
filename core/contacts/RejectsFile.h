// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/PlannedRow.h"
#include "core/csv/CsvWriter.h"

#include <QSaveFile>
#include <QStringList>

namespace waymark {

class CsvFile;

/// The rows that an import left out for a reason that can be mended, as a CSV file: three columns of its own
/// (RejectsColumns.h), then the original columns in their order. A row has all its cells, too many or too few
/// as they are. Mended, it can be imported; a row that could not be read whole has to be said to be mended.
class RejectsFile
{
public:
    RejectsFile(const QString &path, const CsvFile &imported);

    /// Fails with Invalid where it would be written over the imported file, and with Io or Full, naming the
    /// file.
    Result<void> open();
    /// Writes the row, if its values were left out: it is invalid, or its account is unknown.
    Result<void> add(const PlannedRow &row);
    /// Puts the file in its place, whole; without it nothing is there. Where no row was added, none is made.
    Result<void> finish();

    qint64 rows() const { return m_rows; }

private:
    QSaveFile m_file;
    CsvWriter m_writer;
    const QString m_imported; ///< The path of the imported file.
    const QStringList m_columns;
    qint64 m_rows = 0;
};

} // namespace waymark
