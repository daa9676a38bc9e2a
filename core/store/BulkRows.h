// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QtGlobal>

namespace waymark {

/// The rows that one bulk insert made: it has the writer to itself, so their keys follow each other.
struct BulkRows
{
    qint64 first = 0; ///< `id` of the first one.
    qint64 last = 0;
    qint64 count = 0;

    bool operator==(const BulkRows &) const = default;
};

} // namespace waymark
