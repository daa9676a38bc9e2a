// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QtGlobal>

namespace waymark {

/// A place in a CSV file.
struct CsvPosition
{
    /// As a spreadsheet numbers it: the header is row 1, a record over several lines is one row, an empty
    /// line is one too. Excel's `sep=` line is none.
    qint64 row = 0;
    qint64 line = 0;       ///< As a text editor numbers it, from 1.
    int column = 0;        ///< The cell, from 1; 0 for the whole row.
    qint64 byteOffset = 0; ///< In the file as it lies on the disk, from 0.

    bool operator==(const CsvPosition &) const = default;
};

} // namespace waymark
