// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/ImportProblem.h"
#include "core/domain/SuppressedAddress.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace waymark {

class Connection;
struct NewSuppression;

/// A list of addresses that shall get no email, read out of a CSV file. Nothing is lost: every row has an
/// address, is one that another row has too, or is told with what is wrong. Holds all of the addresses, each
/// once: some 200 bytes an address.
struct SuppressionFile
{
    /// What adding the file would come to, or came to: rows = added + already + invalid.
    struct Counts
    {
        qint64 rows = 0;
        qint64 added = 0;
        qint64 already = 0; ///< On the list before, or in the file several times.
        qint64 invalid = 0;

        bool operator==(const Counts &) const = default;
    };

    QString path;
    QStringList columns; ///< Of the file; numbers where it has no names.
    QString column;      ///< The one in which the addresses stand.
    /// Others that may be meant as well: addresses stand in them too, and no name tells which column is
    /// meant.
    QStringList otherColumns;
    qint64 rows = 0;       ///< Without the header and empty rows.
    QStringList addresses; ///< Each once, as they are kept.
    qint64 repeated = 0;   ///< Rows with the address of an earlier one.
    qint64 invalid = 0;
    /// The first 1,000, by row: errors of the invalid ones, and warnings of rows that could not be read whole
    /// but whose address could.
    QList<ImportProblem> problems;

    /// Reads the file, each address in any form that an import of contacts understands. The addresses stand
    /// in the column `column`, else in the one that is called so, else in the one with most different
    /// addresses among its first values; a column that is named for somebody else (“Requested by”) comes
    /// last. A first row with an address in it is no header. Fails as CsvFile::open() does, and with
    /// Unsupported where no column has addresses. `goOn` as in ImportPlanner.
    static Result<SuppressionFile> read(const QString &path, const QString &column = {},
                                        const std::function<bool(qint64 done, qint64 total)> &goOn = {});

    /// What adding them for `reason` would come to. `goOn` is asked after some of them; false stops with
    /// Cancelled.
    Result<Counts> dryRun(Connection &connection, SuppressionReason reason,
                          const std::function<bool()> &goOn = {}) const;
    /// What became of the rows once `added` of the addresses were new.
    Counts counts(qint64 added) const { return {rows, added, rows - invalid - added, invalid}; }
    /// Each of them, as Suppressions::addAll() takes them.
    QList<NewSuppression> suppressions(SuppressionReason reason, const QString &source) const;
};

} // namespace waymark
