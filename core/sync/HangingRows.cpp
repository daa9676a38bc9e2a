// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/HangingRows.h"

#include "core/store/Connection.h"
#include "core/store/tables/StoredTable.h"
#include "core/sync/AgreedRows.h"

#include <QList>

namespace waymark {

namespace {

/// Rows of a type that go with one of another.
struct Hanging
{
    EntityType type;
    const char *condition; ///< Takes the uid of what they hang on.
};

QList<Hanging> hangingOn(EntityType type)
{
    constexpr const char *ofAccount = "account_id = (SELECT id FROM account WHERE uid = ?)";
    constexpr const char *ofCta = "cta_id = (SELECT id FROM cta WHERE uid = ?)";
    switch (type) {
    case EntityType::Account:
        return {{EntityType::Draft, ofAccount},
                {EntityType::Task, ofAccount},
                {EntityType::Cta, ofAccount},
                {EntityType::Activity, ofAccount},
                {EntityType::Delivery, "submission_id IN (SELECT id FROM submission WHERE account_id = "
                                       "(SELECT id FROM account WHERE uid = ?))"},
                {EntityType::Submission, ofAccount}};
    case EntityType::Cta:
        return {{EntityType::Draft, ofCta}, {EntityType::Task, ofCta}};
    case EntityType::Task:
        return {{EntityType::Draft, "task_id = (SELECT id FROM task WHERE uid = ?)"}};
    case EntityType::Submission:
        return {{EntityType::Delivery, "submission_id = (SELECT id FROM submission WHERE uid = ?)"}};
    default:
        return {};
    }
}

Result<QStringList> contactsAt(Connection &connection, const QString &account, bool isOnly)
{
    return syncType(EntityType::Contact)
        ->table()
        .uidsWhere(
            connection,
            QStringLiteral("id IN (SELECT contact_id FROM membership WHERE account_id = "
                           "(SELECT id FROM account WHERE uid = ?)) AND (0 = ? OR 1 = (SELECT count(*) "
                           "FROM membership WHERE contact_id = contact.id))"),
            {account, isOnly ? 1 : 0});
}

Result<bool> areAnyParked(Connection &connection)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT EXISTS (SELECT 1 FROM sync_change WHERE error IS NOT NULL)"));
    WAYMARK_TRY(rows);
    return rows->first().first().toBool();
}

Result<void> unpark(Connection &connection, const SyncType &type, const QStringList &uids)
{
    const auto changes = AgreedRows::changes(connection, type, uids);
    WAYMARK_TRY(changes);
    for (const UnsentChange &change : *changes) {
        if (!change.error.isEmpty())
            WAYMARK_TRY(AgreedRows::unpark(connection, type, change.uid));
    }
    return {};
}

} // namespace

Result<QList<HangingRows::OfType>> HangingRows::below(Connection &connection, const SyncType &type,
                                                      const QString &uid)
{
    QList<OfType> all;
    for (const Hanging &hanging : hangingOn(type.entity)) {
        const SyncType &each = *syncType(hanging.type);
        const auto uids = each.table().uidsWhere(connection, QString::fromLatin1(hanging.condition), {uid});
        WAYMARK_TRY(uids);
        all.append({each, *uids});
    }
    return all;
}

Result<QStringList> HangingRows::onlyAt(Connection &connection, const QString &account)
{
    return contactsAt(connection, account, true);
}

Result<void> HangingRows::retry(Connection &connection, const SyncType &type, const QStringList &uids)
{
    const auto isAny = areAnyParked(connection);
    WAYMARK_TRY(isAny);
    if (!*isAny)
        return {};
    for (const QString &uid : uids) {
        const auto all = below(connection, type, uid);
        WAYMARK_TRY(all);
        for (const OfType &each : *all)
            WAYMARK_TRY(unpark(connection, each.type, each.uids));
        if (type.entity != EntityType::Account)
            continue;
        const auto contacts = contactsAt(connection, uid, false);
        WAYMARK_TRY(contacts);
        WAYMARK_TRY(unpark(connection, *syncType(EntityType::Contact), *contacts));
    }
    return {};
}

} // namespace waymark
