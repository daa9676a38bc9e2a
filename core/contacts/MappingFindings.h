// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <functional>

namespace waymark {

class Connection;
class CsvFile;
struct ImportMapping;

/// A text that is none of the values which its field can have.
struct UnknownText
{
    QString text;
    qint64 rows = 0; ///< That say it.

    bool operator==(const UnknownText &) const = default;
};

/// What the first rows of a file say about one of its columns.
struct ColumnFinding
{
    int accountsFound = 0;      ///< Of a column that names accounts: different ones that are there.
    int accountsUnknown = 0;    ///< And different texts that name none; in a file of accounts, new ones.
    qint64 problemRows = 0;     ///< Rows with a problem in this column.
    qint64 emptyRows = 0;       ///< Those of them with an empty cell.
    QString problemValue;       ///< The first such cell that is not empty.
    QString problem;            ///< What is wrong with it.
    bool isError = false;       ///< It leaves rows out.
    QString dateOfTwo;          ///< The first cell that can be two days, tidied.
    QList<UnknownText> unknown; ///< The first ones, in the order in which they come.

    bool operator==(const ColumnFinding &) const = default;
};

/// How well a mapping fits a file, told by its first rows: for the table in which columns are matched, before
/// the whole file is gone through.
struct MappingFindings
{
    QList<ColumnFinding> columns; ///< One a column.
    qint64 rows = 0;              ///< So many were looked at.
    bool isWhole = false;         ///< Which was all of them.

    bool operator==(const MappingFindings &) const = default;

    static constexpr qint64 rowsLookedAt = 5'000;
    static constexpr int textsKept = 100; ///< Of each column's unknown ones.

    /// The mapping need not be complete; `today` is the day that no value can be as of later than. `goOn` is
    /// asked now and then; false stops with Cancelled. Fails as reading does.
    static Result<MappingFindings> of(Connection &connection, const CsvFile &file,
                                      const ImportMapping &mapping, const QDate &today,
                                      const std::function<bool()> &goOn);
};

} // namespace waymark
