// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QtGlobal>

#include <memory>
#include <vector>

namespace waymark {

/// Which rows the list of suppressed addresses has now.
struct SuppressionsFound
{
    std::shared_ptr<const std::vector<qint64>> numbers; ///< In the list's order.
    qint64 total = 0;                                   ///< Without a filter.
    qint64 erased = 0; ///< Addresses that were erased and of which only a hash is kept.
};

} // namespace waymark
