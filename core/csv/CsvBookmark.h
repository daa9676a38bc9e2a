// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QtGlobal>

namespace waymark {

/// The beginning of a row, to go on reading from there.
struct CsvBookmark
{
    qint64 byteOffset = 0;
    qint64 row = 1;
    qint64 line = 1;

    bool operator==(const CsvBookmark &) const = default;
};

} // namespace waymark
