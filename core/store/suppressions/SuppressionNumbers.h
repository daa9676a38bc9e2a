// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/SuppressedAddress.h"
#include "core/store/suppressions/SuppressionQuery.h"

#include <QList>

#include <functional>
#include <vector>

namespace waymark {

class Connection;

/// The list of suppressed addresses as row numbers, any part of which is then read by them.
class SuppressionNumbers
{
public:
    /// The numbers of the rows that `query` lists, in its order. Cancelled once `stopped` says true.
    static Result<std::vector<qint64>> list(Connection &connection, const SuppressionQuery &query,
                                            const std::function<bool()> &stopped);
    /// How many hold (or were lifted) in all.
    static Result<qint64> count(Connection &connection, bool lifted);
    /// One row for each number, in their order; one without an id where it is gone.
    static Result<QList<SuppressedAddress>> read(Connection &connection, const QList<qint64> &numbers);
    /// The number of a row; 0 when it is not there.
    static Result<qint64> numberOf(Connection &connection, const SuppressionId &id);
};

} // namespace waymark
