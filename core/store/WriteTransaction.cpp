// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/WriteTransaction.h"

#include "core/store/Journal.h"
#include "core/store/UnsentChanges.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::WriteTransaction)
};

} // namespace

WriteTransaction::WriteTransaction(Connection &connection, const QDateTime &now, const UserId &actor,
                                   qint64 number)
    : m_connection(connection), m_now(now), m_actor(actor)
{
    m_changes.transaction = number;
}

Result<void> WriteTransaction::leaveNoTrace()
{
    return Journal::forget(m_connection, number());
}

Result<void> WriteTransaction::expectWanted(double share) const
{
    if (m_goOn && !m_goOn(share))
        return failure(ErrorKind::Cancelled, Words::tr("This was stopped. Nothing was changed."));
    return {};
}

Result<void> WriteTransaction::setLabel(const QString &label)
{
    return Journal::setLabel(m_connection, number(), label);
}

Result<bool> WriteTransaction::isSentOn()
{
    if (!m_isSentOn) {
        const auto noted = UnsentChanges::areNoted(m_connection);
        WAYMARK_TRY(noted);
        m_isSentOn = *noted;
    }
    return *m_isSentOn;
}

Result<void> WriteTransaction::note(EntityType type, const QString &uid, qint64 baseRev,
                                    const std::optional<QJsonObject> &before,
                                    const std::optional<QJsonObject> &after, const QSet<QString> &bulky)
{
    using Operation = JournalEntry::Operation;
    if (m_isFromElsewhere) {
        m_changes.rows[type].insert(uid);
        return {};
    }
    const QJsonObject changes = Journal::difference(before, after, bulky);
    if (before && after && changes.isEmpty())
        return {};
    const auto isSent = isSentOn();
    WAYMARK_TRY(isSent);
    if (*isSent)
        WAYMARK_TRY(UnsentChanges::note(m_connection, number(), m_now, type, uid, before, after));
    const Operation operation = !before ? Operation::Create : !after ? Operation::Delete : Operation::Update;
    WAYMARK_TRY(Journal::add(m_connection, number(), {type, uid, operation, baseRev, changes, {}}));
    m_changes.rows[type].insert(uid);
    if (operation == Operation::Update)
        return Journal::trim(m_connection, type, uid, bulky);
    return {};
}

Result<void> WriteTransaction::noteErased(EntityType type, const QString &uid, qint64 baseRev)
{
    WAYMARK_TRY(Journal::forget(m_connection, type, uid));
    const auto isSent = isSentOn();
    WAYMARK_TRY(isSent);
    if (*isSent)
        WAYMARK_TRY(UnsentChanges::noteErased(m_connection, number(), m_now, type, uid));
    WAYMARK_TRY(
        Journal::add(m_connection, number(), {type, uid, JournalEntry::Operation::Erase, baseRev, {}, {}}));
    m_changes.rows[type].insert(uid);
    return {};
}

Result<void> WriteTransaction::noteBulk(EntityType type, const QString &firstUid, const BulkRows &rows)
{
    if (!m_isFromElsewhere) {
        const auto isSent = isSentOn();
        WAYMARK_TRY(isSent);
        if (*isSent)
            WAYMARK_TRY(UnsentChanges::noteBulk(m_connection, type, rows.first));
        const JournalEntry entry{type, firstUid, JournalEntry::Operation::Bulk, 0, {}, rows};
        WAYMARK_TRY(Journal::add(m_connection, number(), entry));
    }
    m_changes.rows[type].insert(firstUid);
    m_changes.bulk.insert(type);
    m_bulkRows.append({type, rows});
    return {};
}

} // namespace waymark
