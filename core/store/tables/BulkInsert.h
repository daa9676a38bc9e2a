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
    BulkInsert(WriteTransaction &transaction, const Table<T> &table, int rowsAtOnce = 1)
        : m_table(table), m_bulk(transaction, table, rowsAtOnce)
    {
    }

    Result<void> add(const T &object)
    {
        m_table.encodeNew(object, &m_values, &m_apart);
        return m_bulk.add(m_table.uidOf(object), m_values, m_apart);
    }
    Result<void> flush() { return m_bulk.flush(); }
    Result<void> finish() { return m_bulk.finish(); }

private:
    const Table<T> &m_table;
    StoredBulk m_bulk;
    // Of the last row; their room is used again.
    StoredValues m_values;
    QList<QList<QVariantList>> m_apart;
};

} // namespace waymark
