// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/GoneRows.h"

#include "core/domain/Draft.h"
#include "core/store/DraftRevisions.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"
#include "core/sync/AccountEmails.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/ConflictNotes.h"
#include "core/sync/EarlierTexts.h"
#include "core/sync/SetAsideChanges.h"
#include "core/sync/SyncRows.h"
#include "core/sync/UidChange.h"
#include "core/sync/mapping/RowMapping.h"

#include <QList>
#include <QStringList>

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

/// What was changed here can be a new object, as long as what it belongs to is there.
bool survives(EntityType type)
{
    return type == EntityType::Cta || type == EntityType::Task || type == EntityType::Draft ||
           type == EntityType::Activity;
}

/// People are named by what they did, and an opt-out is never taken back.
bool staysHere(EntityType type)
{
    return type == EntityType::User || type == EntityType::Suppression || type == EntityType::Organisation;
}

Result<void> keepText(WriteTransaction &transaction, const QString &uid)
{
    const auto draft = draftTable().find(transaction.connection(), uid);
    WAYMARK_TRY(draft);
    WAYMARK_TRY(DraftRevisions::keep(transaction, *draft, RevisionReason::SetAside));
    return {};
}

Result<void> setAside(WriteTransaction &transaction, const SyncType &type, const QString &uid)
{
    const auto row = SyncRows::readOne(transaction.connection(), type, uid);
    WAYMARK_TRY(row);
    if (!*row)
        return {};
    if (type.entity == EntityType::Draft)
        WAYMARK_TRY(keepText(transaction, uid));
    return SetAsideChanges::add(transaction, type, uid, **row);
}

Result<void> setAsideOpenValues(WriteTransaction &transaction, const SyncType &type, const QString &uid)
{
    const auto values = ConflictNotes::openValues(transaction.connection(), type.entity, uid);
    WAYMARK_TRY(values);
    if (values->isEmpty())
        return {};
    const auto name = SyncRows::nameOf(transaction.connection(), type, uid);
    WAYMARK_TRY(name);
    return SetAsideChanges::addValues(transaction, type, uid, *name, *values);
}

Result<void> forget(WriteTransaction &transaction, const SyncType &type, const QString &uid)
{
    Connection &connection = transaction.connection();
    WAYMARK_TRY(AgreedRows::disagree(connection, type, uid));
    WAYMARK_TRY(AgreedRows::clearChange(connection, type, uid));
    return ConflictNotes::forget(connection, type.entity, uid);
}

Result<void> forgetHanging(WriteTransaction &transaction, const SyncType &type, const QString &uid)
{
    Connection &connection = transaction.connection();
    for (const Hanging &hanging : hangingOn(type.entity)) {
        const SyncType &below = *syncType(hanging.type);
        const auto uids = below.table().uidsWhere(connection, QString::fromLatin1(hanging.condition), {uid});
        WAYMARK_TRY(uids);
        for (const QString &each : *uids) {
            const auto change = AgreedRows::change(connection, below, each);
            WAYMARK_TRY(change);
            if (*change)
                WAYMARK_TRY(setAside(transaction, below, each));
            WAYMARK_TRY(setAsideOpenValues(transaction, below, each));
            WAYMARK_TRY(forget(transaction, below, each));
        }
    }
    return {};
}

/// It is asked for again until nothing of it is under way.
Result<void> postpone(Connection &connection, const SyncType &type, const QString &uid)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT OR IGNORE INTO sync_wanted (type, uid) VALUES (?, ?)"), {type.stored(), uid}));
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE sync_row SET seen = (SELECT resync FROM sync_connection) WHERE type = ? "
                       "AND uid = ?"),
        {type.stored(), uid}));
    return {};
}

/// Whether something was written here below it.
Result<bool> hasUnsentBelow(Connection &connection, const SyncType &type, const QString &uid)
{
    for (const Hanging &hanging : hangingOn(type.entity)) {
        const SyncType &below = *syncType(hanging.type);
        const auto uids = below.table().uidsWhere(connection, QString::fromLatin1(hanging.condition), {uid});
        WAYMARK_TRY(uids);
        const auto changes = AgreedRows::changes(connection, below, *uids);
        WAYMARK_TRY(changes);
        if (!changes->isEmpty())
            return true;
    }
    return false;
}

/// Whether there is work here that the removal elsewhere did not know of.
Result<bool> isWorkedOn(Connection &connection, const SyncType &type, const QString &uid)
{
    const auto row = SyncRows::readOne(connection, type, uid);
    WAYMARK_TRY(row);
    if (!*row || !survives(type.entity))
        return false;
    const auto change = AgreedRows::change(connection, type, uid);
    WAYMARK_TRY(change);
    return *change ? Result<bool>(true) : hasUnsentBelow(connection, type, uid);
}

/// What was refused because this was gone belongs to the new object now.
Result<void> retryHanging(WriteTransaction &transaction, const SyncType &type, const QString &uid)
{
    Connection &connection = transaction.connection();
    for (const Hanging &hanging : hangingOn(type.entity)) {
        const SyncType &below = *syncType(hanging.type);
        const auto uids = below.table().uidsWhere(connection, QString::fromLatin1(hanging.condition), {uid});
        WAYMARK_TRY(uids);
        for (const QString &each : *uids)
            WAYMARK_TRY(AgreedRows::unpark(connection, below, each));
    }
    return {};
}

} // namespace

Result<void> GoneRows::makeAnew(WriteTransaction &transaction, const SyncType &type, const QString &uid)
{
    const auto fresh = UidChange::renew(transaction, type, uid);
    WAYMARK_TRY(fresh);
    WAYMARK_TRY(AgreedRows::setChange(transaction, type, *fresh, {}));
    if (type.entity == EntityType::Draft)
        WAYMARK_TRY(EarlierTexts::followDraft(transaction.connection(), *fresh));
    return retryHanging(transaction, type, *fresh);
}

Result<bool> GoneRows::purge(WriteTransaction &transaction, const SyncType &type, const QString &uid)
{
    Connection &connection = transaction.connection();
    if (type.entity == EntityType::Account) {
        const auto handedOver = AccountEmails::areHandedOver(connection, uid);
        WAYMARK_TRY(handedOver);
        if (*handedOver) {
            WAYMARK_TRY(postpone(connection, type, uid));
            return false;
        }
        WAYMARK_TRY(AccountEmails::setAside(transaction, uid));
    }
    const auto row = SyncRows::readOne(connection, type, uid);
    WAYMARK_TRY(row);
    const auto change = AgreedRows::change(connection, type, uid);
    WAYMARK_TRY(change);
    WAYMARK_TRY(setAsideOpenValues(transaction, type, uid));
    if (*row && *change)
        WAYMARK_TRY(setAside(transaction, type, uid));
    if (*row && !staysHere(type.entity)) {
        WAYMARK_TRY(forgetHanging(transaction, type, uid));
        WAYMARK_TRY(SyncRows::remove(transaction, type, uid));
    }
    WAYMARK_TRY(forget(transaction, type, uid));
    return row->has_value() && !staysHere(type.entity);
}

Result<bool> GoneRows::take(WriteTransaction &transaction, const SyncType &type, const QString &uid)
{
    Connection &connection = transaction.connection();
    const auto agreed = AgreedRows::isAgreed(connection, type.entity, uid);
    WAYMARK_TRY(agreed);
    if (!*agreed)
        return false;
    const auto worked = isWorkedOn(connection, type, uid);
    WAYMARK_TRY(worked);
    if (!*worked)
        return purge(transaction, type, uid);
    WAYMARK_TRY(AgreedRows::disagree(connection, type, uid));
    WAYMARK_TRY(makeAnew(transaction, type, uid));
    return false;
}

} // namespace waymark
