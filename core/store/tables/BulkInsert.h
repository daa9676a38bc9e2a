// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/tables/StoredBulk.h"
#include "core/store/tables/Table.h"

namespace waymark {

/// StoredBulk for objects of type T.
template <class T>
class BulkInsert
{
public:
    BulkInsert(WriteTransaction &transaction, const Table<T> &table)
        : m_table(table), m_bulk(transaction, table)
    {
    }

    Result<void> add(const T &object)
    {
        QList<QList<QVariantList>> apart;
        const StoredValues values = m_table.encodeNew(object, &apart);
        return m_bulk.add(m_table.uidOf(object), values, apart);
    }
    Result<void> finish() { return m_bulk.finish(); }

private:
    const Table<T> &m_table;
    StoredBulk m_bulk;
};

} // namespace waymark
