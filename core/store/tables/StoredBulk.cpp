// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/tables/StoredBulk.h"

#include "core/store/Journal.h"
#include "core/store/WriteTransaction.h"

namespace waymark {

StoredBulk::StoredBulk(WriteTransaction &transaction, const StoredTable &table)
    : m_transaction(transaction), m_table(table), m_insert(transaction.connection(), table.m_insertSql)
{
    qsizetype at = 0;
    for (const StoredProperty &property : table.m_properties) {
        if (property.apart)
            m_apart.push_back(
                std::make_unique<BulkStatement>(transaction.connection(), property.apart->insert));
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
    const auto row = m_insert.run();
    if (!row)
        return failure(worded(row.error()));
    for (std::size_t i = 0; i < m_apart.size(); ++i) {
        for (const QVariantList &part : apart.at(qsizetype(i))) {
            m_apart.at(i)->bind(*row);
            for (const QVariant &value : part)
                m_apart.at(i)->bind(value);
            if (const auto written = m_apart.at(i)->run(); !written)
                return failure(worded(written.error()));
        }
    }
    if (m_count == 0) {
        m_first = *row;
        m_firstUid = uid;
    }
    m_last = *row;
    ++m_count;
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
    if (m_count == 0)
        return {};
    const BulkRows rows{m_first, m_last, m_count};
    m_count = 0;
    return m_transaction.noteBulk(m_table.type(), m_firstUid, rows);
}

} // namespace waymark
