// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/tables/StoredBulk.h"

#include "core/store/Journal.h"
#include "core/store/WriteTransaction.h"

#include <utility>

namespace waymark {

StoredBulk::StoredBulk(WriteTransaction &transaction, const StoredTable &table, int rowsAtOnce)
    : m_transaction(transaction), m_table(table),
      m_insert(transaction.connection(), table.m_insertSql, rowsAtOnce)
{
    qsizetype at = 0;
    for (const StoredProperty &property : table.m_properties) {
        if (property.apart)
            m_apart.push_back(std::make_unique<BulkStatement>(transaction.connection(),
                                                              property.apart->insert, rowsAtOnce));
        for (qsizetype i = 0; i < property.columns.size(); ++i, ++at) {
            if (!property.apart)
                m_own.push_back(at);
        }
    }
}

Result<void> StoredBulk::add(const QString &uid, const StoredValues &values,
                             const QList<QList<QVariantList>> &apart)
{
    m_insert.bind(uid);
    m_insert.bind(1); // The first revision.
    for (const qsizetype at : m_own)
        m_insert.bind(values.at(at));
    const ColumnValues columns(m_table.m_columnNames, values);
    for (const DerivedColumn &column : m_table.m_derived)
        m_insert.bind(column.value(columns));
    for (std::size_t i = 0; i < m_apart.size(); ++i) {
        for (const QVariantList &part : apart.at(qsizetype(i)))
            m_parts.push_back({i, m_waiting, part});
    }
    if (m_count == 0 && m_waiting == 0)
        m_firstUid = uid;
    ++m_waiting;
    const auto isWritten = m_insert.endRow();
    if (!isWritten)
        return failure(worded(isWritten.error()));
    return *isWritten ? rowsAreWritten() : Result<void>();
}

/// Their keys are known now: the parts of them can follow.
Result<void> StoredBulk::rowsAreWritten()
{
    const auto last = m_insert.lastRow();
    WAYMARK_TRY(last);
    const qint64 first = *last - m_waiting + 1;
    for (const Part &part : m_parts) {
        BulkStatement &insert = *m_apart[part.property];
        insert.bind(first + part.row);
        for (const QVariant &value : part.values)
            insert.bind(value);
        if (const auto written = insert.endRow(); !written)
            return failure(worded(written.error()));
    }
    m_parts.clear();
    if (m_count == 0)
        m_first = first;
    m_last = *last;
    m_count += std::exchange(m_waiting, 0);
    return {};
}

Result<void> StoredBulk::flush()
{
    if (m_waiting > 0) {
        if (const auto written = m_insert.flush(); !written)
            return failure(worded(written.error()));
        WAYMARK_TRY(rowsAreWritten());
    }
    for (const auto &insert : m_apart) {
        if (const auto written = insert->flush(); !written)
            return failure(worded(written.error()));
    }
    return {};
}

Result<void> StoredBulk::add(const QString &uid, const QJsonObject &object)
{
    const StoredValues values = m_table.valuesFrom(object);
    QList<QList<QVariantList>> apart;
    qsizetype at = 0;
    for (const StoredProperty &property : m_table.m_properties) {
        if (property.apart)
            apart.append(property.apart->rows(values.at(at)));
        at += property.columns.size();
    }
    return add(uid, values, apart);
}

Result<void> StoredBulk::finish()
{
    WAYMARK_TRY(flush());
    if (m_count == 0)
        return {};
    const BulkRows rows{m_first, m_last, m_count};
    m_count = 0;
    return m_transaction.noteBulk(m_table.type(), m_firstUid, rows);
}

} // namespace waymark
