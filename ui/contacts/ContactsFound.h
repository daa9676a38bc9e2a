// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QtGlobal>

#include <memory>
#include <optional>
#include <vector>

namespace waymark {

/// Which rows the list of all contacts has now.
struct ContactsFound
{
    std::shared_ptr<const std::vector<qint64>> numbers; ///< Of the rows in the file, in the list's order.
    int total = 0;                                      ///< Without any filter.
    std::optional<int> searchable; ///< How much can be found by a word so far, in per cent; nothing for all.
};

} // namespace waymark
