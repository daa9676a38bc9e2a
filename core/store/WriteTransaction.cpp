// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/WriteTransaction.h"

#include "core/store/Journal.h"

namespace waymark {

WriteTransaction::WriteTransaction(Connection &connection, const QDateTime &now, const UserId &actor,
                                   qint64 number)
    : m_connection(connection), m_now(now), m_actor(actor)
{
    m_changes.transaction = number;
}

Result<void> WriteTransaction::setLabel(const QString &label)
{
    return Journal::setLabel(m_connection, number(), label);
}

Result<void> WriteTransaction::note(EntityType type, const QString &uid, qint64 baseRev,
                                    const std::optional<QJsonObject> &before,
                                    const std::optional<QJsonObject> &after, const QSet<QString> &bulky)
{
    using Operation = JournalEntry::Operation;
    const QJsonObject changes = Journal::difference(before, after, bulky);
    if (before && after && changes.isEmpty())
        return {};
    const Operation operation = !before ? Operation::Create : !after ? Operation::Delete : Operation::Update;
    WAYMARK_TRY(Journal::add(m_connection, number(), {type, uid, operation, baseRev, changes, {}}));
    m_changes.rows[type].insert(uid);
    if (operation == Operation::Update)
        return Journal::trim(m_connection, type, uid, bulky);
    return {};
}

Result<void> WriteTransaction::noteBulk(EntityType type, const QString &firstUid, const BulkRows &rows)
{
    JournalEntry entry{type, firstUid, JournalEntry::Operation::Bulk, 0, {}, rows};
    WAYMARK_TRY(Journal::add(m_connection, number(), entry));
    m_changes.rows[type].insert(firstUid);
    m_changes.bulk.insert(type);
    m_bulkRows.append({type, rows});
    return {};
}

} // namespace waymark
