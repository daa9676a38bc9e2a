// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QtGlobal>

namespace waymark {

/// What the reader takes at most. Lengths are in bytes of UTF-8. They bound its memory: it holds one row and
/// one chunk, with the same again while a chunk is decoded.
struct CsvLimits
{
    /// A cell. Excel's has 32,767 characters (https://support.microsoft.com, "Excel specifications and
    /// limits"), each of at most four bytes.
    qsizetype cell = 131'072;
    qsizetype row = 1'048'576;
    int columns = 1'024;
    qint64 rows = 10'000'000;

    bool operator==(const CsvLimits &) const = default;
};

} // namespace waymark
