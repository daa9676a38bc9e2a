// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/csv/CsvPosition.h"

#include <QString>

namespace waymark {

/// What is wrong with one row. The row is still handed over, with its cells as far as they can be told.
struct CsvProblem
{
    enum class Kind {
        StrayQuote,     ///< A quotation mark inside a cell that is not quoted (RFC 4180, section 2, rule 5).
        TextAfterQuote, ///< Text between a closing quotation mark and the delimiter.
        OpenQuote,      ///< A quoted cell that never ends, or not within the limit.
        TooFewCells,
        TooManyCells,
        CellTooLong,
        RowTooLong,     ///< What is beyond the limit is not in the row.
        TooManyColumns, ///< More than any file may have; the others are not in the row.
        NulByte,
        BadEncoding, ///< Bytes that are no letters in the file's encoding; U+FFFD stands in their place.
    };

    Kind kind = Kind::StrayQuote;
    CsvPosition at;
    int expectedColumns = 0; ///< Of TooFewCells and TooManyCells.

    bool operator==(const CsvProblem &) const = default;

    /// What is wrong and what to do.
    QString sentence() const;
};

/// The kind's stable name in files and JSON: "stray-quote".
QString problemName(CsvProblem::Kind kind);

} // namespace waymark
