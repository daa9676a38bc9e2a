// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QVariant>

#include <array>
#include <functional>

namespace waymark {

class Connection;

/// Reads whole numbers out of very many rows, through SQLite's own interface where it can: no value is made
/// for a cell, and no row is kept.
class NumberScan
{
public:
    static constexpr int mostColumns = 3;
    /// The columns of one row; 0 for those that the statement does not have.
    using Row = std::array<qint64, mostColumns>;

    /// Runs `sql`, all of whose columns are integers, with at most one text bound, and gives each row to
    /// `take`. Cancelled once `stopped`, which is asked now and then, says true.
    static Result<void> run(Connection &connection, const QString &sql, const QString &bound,
                            const std::function<void(const Row &)> &take,
                            const std::function<bool()> &stopped);
};

} // namespace waymark
