// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace waymark {

class StoredTable;
class WriteTransaction;

/// Removes many rows of one table, by few statements, as StoredTable::remove() does one by one: each has an
/// entry of its own in the journal, with what it held.
class StoredRemoval
{
public:
    /// At most 1,000 rows. Fails with NotFound when one of them is not there.
    static Result<void> remove(WriteTransaction &transaction, const StoredTable &table,
                               const QStringList &uids);
};

} // namespace waymark
