// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/csv/TextEncoding.h"

#include <QtGlobal>

namespace waymark {

/// How a file is to be read.
struct CsvFormat
{
    TextEncoding encoding = TextEncoding::utf8();
    char delimiter = ','; ///< ASCII.
    /// Cells in every row; 0 for as many as the first one has.
    int columns = 0;

    bool operator==(const CsvFormat &) const = default;
};

} // namespace waymark
