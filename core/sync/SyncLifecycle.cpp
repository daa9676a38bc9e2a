// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/SyncLifecycle.h"

#include "core/base/IsolatedText.h"
#include "core/store/TeamSendingRepository.h"
#include "core/store/UserRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredTable.h"
#include "core/sync/AccountEmails.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/EarlierTexts.h"
#include "core/sync/GoneRows.h"
#include "core/sync/LocalChanges.h"
#include "core/sync/ParkedChanges.h"
#include "core/sync/StoppedEmails.h"
#include "core/sync/StoredRequestRepository.h"
#include "core/sync/StrandedEmails.h"
#include "core/sync/SyncConflicts.h"
#include "core/sync/SyncFacts.h"
#include "core/sync/SyncRows.h"
#include "core/sync/SyncStateRepository.h"
#include "core/sync/SyncType.h"
#include "core/sync/TeamPerson.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SyncLifecycle)
};

constexpr int rowsInHand = 500;

QString orEmpty(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QVariant stored(const QDateTime &at)
{
    return at.isValid() ? QVariant(at.toMSecsSinceEpoch()) : QVariant();
}

/// Nothing is agreed with anybody. What a person has to look at stays: it can be settled without a server,
/// and of a conflict the value here is nowhere else.
Result<void> forgetServer(Connection &connection)
{
    for (const char *table : {"sync_row", "sync_type", "sync_change", "sync_waiting", "sync_wanted",
                              "sync_request", "sync_text", "sync_refused", "sync_connection"})
        WAYMARK_TRY(connection.execute(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table))));
    return {};
}

/// Who this workspace's person is to the team stays known: somebody else may sign in next.
Result<void> rememberPerson(WriteTransaction &transaction)
{
    const auto self = UserRepository::self(transaction.connection());
    WAYMARK_TRY(self);
    if (!*self)
        return {};
    const auto agreed =
        AgreedRows::isAgreed(transaction.connection(), EntityType::User, (*self)->id.toString());
    WAYMARK_TRY(agreed);
    return *agreed ? TeamPerson::remember(transaction, (*self)->id) : Result<void>();
}

Result<void> insertConnection(WriteTransaction &transaction, const SyncConnection &to)
{
    const QDateTime since = to.connectedAt.isValid() ? to.connectedAt : transaction.now();
    WAYMARK_TRY(transaction.connection().execute(
        QStringLiteral("INSERT INTO sync_connection (id, server, api_account, device, device_name, user, "
                       "user_name, roles, connected_at, synced_at, paused, last_sequence, resync, resyncing, "
                       "epoch) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, 0, 0, 0, '')"),
        {orEmpty(to.server), orEmpty(to.apiAccount), orEmpty(to.device), orEmpty(to.deviceName),
         orEmpty(to.user.toString()), orEmpty(to.userName), rolesText(to.roles), stored(since),
         to.paused ? 1 : 0}));
    return {};
}

/// All that is in the workspace is looked at, from the first row on.
Result<void> scanEverything(Connection &connection)
{
    for (const SyncType &type : syncTypes())
        WAYMARK_TRY(connection.execute(
            QStringLiteral("INSERT INTO sync_type (type, state, scan_from) VALUES (?, '0', 0) "
                           "ON CONFLICT (type) DO UPDATE SET scan_from = 0"),
            {type.stored()}));
    return EarlierTexts::sendAll(connection);
}

/// The same server again, perhaps for another device or at another address.
Result<void> reconnect(WriteTransaction &transaction, const SyncConnection &before, const SyncConnection &to)
{
    Connection &connection = transaction.connection();
    if (before.device != to.device)
        WAYMARK_TRY(StoredRequestRepository::abandon(transaction, 0));
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE sync_connection SET device = ?, user = ?, server = ?, api_account = ?"),
        {orEmpty(to.device), orEmpty(to.user.toString()), orEmpty(to.server), orEmpty(to.apiAccount)}));
    return SyncStateRepository::save(transaction, to);
}

Result<QString> anyState(Connection &connection)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT state FROM sync_type WHERE state <> '0' LIMIT 1"));
    WAYMARK_TRY(rows);
    return rows->isEmpty() ? QString() : rows->first().first().toString();
}

/// The next rows of which the server told nothing.
Result<QStringList> unseen(Connection &connection, const SyncType &type, qint64 resync)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT uid FROM sync_row WHERE type = ? AND seen < ? ORDER BY uid LIMIT ?"),
        {type.stored(), resync, rowsInHand});
    WAYMARK_TRY(rows);
    QStringList uids;
    for (const QVariantList &row : *rows)
        uids.append(row.first().toString());
    return uids;
}

/// The server lost it when it went back to a backup: it is made there again.
Result<void> sendAgain(WriteTransaction &transaction, const SyncType &type, const QString &uid)
{
    Connection &connection = transaction.connection();
    WAYMARK_TRY(AgreedRows::disagree(connection, type, uid));
    if (type.entity == EntityType::Submission || type.entity == EntityType::Delivery) {
        WAYMARK_TRY(AgreedRows::clearChange(connection, type, uid));
        return type.entity == EntityType::Submission ? StoppedEmails::lost(transaction, uid) : Result<void>();
    }
    const auto row = SyncRows::readOne(connection, type, uid);
    WAYMARK_TRY(row);
    return *row ? AgreedRows::setChange(transaction, type, uid, {})
                : AgreedRows::clearChange(connection, type, uid);
}

Result<void> finishType(WriteTransaction &transaction, const SyncType &type, qint64 resync, bool wasRestored)
{
    while (true) {
        const auto uids = unseen(transaction.connection(), type, resync);
        WAYMARK_TRY(uids);
        if (uids->isEmpty())
            return {};
        for (const QString &uid : *uids) {
            if (wasRestored)
                WAYMARK_TRY(sendAgain(transaction, type, uid));
            else
                WAYMARK_TRY(GoneRows::take(transaction, type, uid));
        }
    }
}

/// What the server never got stays, an email above all; but its account would go.
Result<void> expectNoneWaits(Connection &connection)
{
    const auto waits = AccountEmails::wait(connection);
    WAYMARK_TRY(waits);
    if (!*waits)
        return {};
    return failure(ErrorKind::Conflict,
                   Words::tr("Emails to the team's accounts wait in the outbox and would not leave any more. "
                             "Wait until they have left, or take them back; then sign out."));
}

/// Takes what the server has too off this device. The library stays: it comes with the program.
Result<void> removeTeams(WriteTransaction &transaction)
{
    Connection &connection = transaction.connection();
    for (const EntityType entity : {EntityType::Account, EntityType::Contact}) {
        const SyncType &type = *syncType(entity);
        const auto rows = connection.query(
            QStringLiteral("SELECT uid FROM sync_row WHERE type = ? ORDER BY uid"), {type.stored()});
        WAYMARK_TRY(rows);
        for (const QVariantList &row : *rows)
            WAYMARK_TRY(GoneRows::purge(transaction, type, row.first().toString()));
    }
    return {};
}

} // namespace

Result<void> SyncLifecycle::expectSamePerson(const SyncConnection &before, const SyncConnection &to)
{
    if (before.apiAccount != to.apiAccount || before.user == to.user)
        return {};
    return failure(ErrorKind::Conflict,
                   Words::tr("This token is %1's, and the workspace is connected as %2. Sign out first, if "
                             "that is meant.")
                       .arg(inSentence(to.userName), inSentence(before.userName)));
}

Result<void> SyncLifecycle::connectTo(WriteTransaction &transaction, const SyncConnection &connection)
{
    const auto before = SyncStateRepository::connection(transaction.connection());
    WAYMARK_TRY(before);
    if (*before && (*before)->apiAccount == connection.apiAccount) {
        WAYMARK_TRY(expectSamePerson(**before, connection));
        return reconnect(transaction, **before, connection);
    }
    if (*before) {
        transaction.takeFromElsewhere();
        WAYMARK_TRY(StrandedEmails::moveOn(transaction, **before));
        WAYMARK_TRY(rememberPerson(transaction));
    }
    WAYMARK_TRY(forgetServer(transaction.connection()));
    WAYMARK_TRY(insertConnection(transaction, connection));
    WAYMARK_TRY(scanEverything(transaction.connection()));
    return StrandedEmails::handOn(transaction);
}

Result<UnsentWork> SyncLifecycle::unsent(Connection &connection)
{
    UnsentWork work;
    const auto waiting = LocalChanges::waiting(connection);
    WAYMARK_TRY(waiting);
    work.waiting = *waiting;
    const auto parked = ParkedChanges::count(connection);
    WAYMARK_TRY(parked);
    work.parked = *parked;
    const auto conflicts = SyncConflicts::count(connection);
    WAYMARK_TRY(conflicts);
    work.conflicts = *conflicts;
    const auto drafts = connection.query(QStringLiteral("SELECT count(*) FROM sync_change WHERE type = ?"),
                                         {entityName(EntityType::Draft)});
    WAYMARK_TRY(drafts);
    work.drafts = drafts->first().first().toLongLong();
    return work;
}

Result<void> SyncLifecycle::signOut(WriteTransaction &transaction, Leave leave)
{
    transaction.takeFromElsewhere();
    const auto connection = SyncStateRepository::connection(transaction.connection());
    WAYMARK_TRY(connection);
    if (leave == Leave::RemoveTeams)
        WAYMARK_TRY(expectNoneWaits(transaction.connection()));
    WAYMARK_TRY(rememberPerson(transaction));
    WAYMARK_TRY(TeamSendingRepository::setPublicUrl(transaction, {}));
    WAYMARK_TRY(StrandedEmails::signOut(transaction, connection->value_or(SyncConnection())));
    if (leave == Leave::RemoveTeams)
        WAYMARK_TRY(removeTeams(transaction));
    return forgetServer(transaction.connection());
}

Result<void> SyncLifecycle::beginResync(WriteTransaction &transaction)
{
    Connection &connection = transaction.connection();
    const auto facts = SyncFacts::read(connection);
    WAYMARK_TRY(facts);
    const auto state = anyState(connection);
    WAYMARK_TRY(state);
    // Beginning again before the end changes nothing about what there was before.
    const QString epoch = facts->resyncing ? facts->epoch : epochOf(*state);
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE sync_connection SET resync = resync + 1, resyncing = 1, epoch = ?"),
        {orEmpty(epoch)}));
    WAYMARK_TRY(connection.execute(QStringLiteral("UPDATE sync_type SET state = '0'")));
    return {};
}

Result<void> SyncLifecycle::finishResync(WriteTransaction &transaction)
{
    Connection &connection = transaction.connection();
    const auto facts = SyncFacts::read(connection);
    WAYMARK_TRY(facts);
    if (!facts->resyncing)
        return {};
    const auto state = anyState(connection);
    WAYMARK_TRY(state);
    const QString epoch = epochOf(*state);
    const bool wasRestored = !facts->epoch.isEmpty() && !epoch.isEmpty() && epoch != facts->epoch;
    transaction.takeFromElsewhere();
    for (const SyncType &type : syncTypes())
        WAYMARK_TRY(finishType(transaction, type, facts->resync, wasRestored));
    WAYMARK_TRY(EarlierTexts::finishResync(transaction, facts->resync, wasRestored));
    WAYMARK_TRY(connection.execute(QStringLiteral("UPDATE sync_connection SET resyncing = 0, epoch = ''")));
    return {};
}

} // namespace waymark
