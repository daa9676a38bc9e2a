// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/tables/StoredBulk.h"

#include "core/store/Journal.h"
#include "core/store/WriteTransaction.h"

namespace waymark {

StoredBulk::StoredBulk(WriteTransaction &transaction, const StoredTable &table)
    : m_transaction(transaction), m_table(table), m_insert(transaction.connection(), table.m_insertSql)
{
    for (const StoredProperty &property : table.m_properties) {
        if (property.apart)
            m_apart.push_back(
                std::make_unique<BulkStatement>(transaction.connection(), property.apart->insert));
    }
}

Result<void> StoredBulk::add(const QString &uid, const StoredValues &values,
                             const QList<QList<QVariantList>> &apart)
{
    QVariantList binds = m_table.rowBinds(values);
    binds.prepend(1); // The first revision.
    binds.prepend(uid);
    const auto row = m_insert.run(binds);
    if (!row)
        return failure(worded(row.error()));
    for (std::size_t i = 0; i < m_apart.size(); ++i) {
        for (QVariantList part : apart.at(qsizetype(i))) {
            part.prepend(*row);
            if (const auto written = m_apart.at(i)->run(part); !written)
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
