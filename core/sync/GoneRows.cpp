// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/GoneRows.h"

#include "core/base/IfThere.h"
#include "core/base/IsolatedText.h"
#include "core/store/AccountRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/AccountEmails.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/ConflictNotes.h"
#include "core/sync/EarlierTexts.h"
#include "core/sync/HangingRows.h"
#include "core/sync/SetAsideChanges.h"
#include "core/sync/SyncLog.h"
#include "core/sync/SyncRows.h"
#include "core/sync/UidChange.h"
#include "core/sync/mapping/RowMapping.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said of it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::GoneRows)
};

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

/// What a person knows it by; of an email's text also the account, which goes with it.
Result<QString> nameOf(Connection &connection, const SyncType &type, const QString &uid)
{
    auto name = SyncRows::nameOf(connection, type, uid);
    if (!name || type.entity != EntityType::Draft)
        return name;
    const auto draft = ifThere(DraftRepository::find(connection, DraftId(uid)));
    WAYMARK_TRY(draft);
    if (!*draft)
        return name;
    const auto account = ifThere(AccountRepository::find(connection, (*draft)->account));
    WAYMARK_TRY(account);
    return !*account         ? *name
           : name->isEmpty() ? (*account)->name
                             : Words::tr("%1, %2", "an email, an account").arg(*name, (*account)->name);
}

Result<void> setAside(WriteTransaction &transaction, const SyncType &type, const QString &uid)
{
    const auto row = SyncRows::readOne(transaction.connection(), type, uid);
    WAYMARK_TRY(row);
    if (!*row)
        return {};
    const auto name = nameOf(transaction.connection(), type, uid);
    WAYMARK_TRY(name);
    WAYMARK_TRY(SetAsideChanges::addValues(transaction, type, uid, *name, RowMapping::forWire(type, **row)));
    const QString said =
        name->isEmpty() ? Words::tr("Something that you worked on is no longer on this computer. What the "
                                    "server never got of it is set aside.")
                        : Words::tr("“%1” is no longer on this computer. What the server never got of it is "
                                    "set aside.")
                              .arg(inSentence(*name));
    return SyncLog::add(transaction, SyncLogLine::Level::Warning, said);
}

/// Earlier texts that are on this device alone.
Result<void> setTextsAside(WriteTransaction &transaction, const QString &draft,
                           const std::optional<UnsentChange> &change)
{
    const SyncType &type = *syncType(EntityType::Draft);
    const auto name = nameOf(transaction.connection(), type, draft);
    WAYMARK_TRY(name);
    auto known = change ? Result<std::optional<QJsonObject>>(change->base)
                        : SyncRows::readOne(transaction.connection(), type, draft);
    WAYMARK_TRY(known);
    return EarlierTexts::setAside(transaction, draft, *name, *known);
}

Result<void> setAsideOpenValues(WriteTransaction &transaction, const SyncType &type, const QString &uid)
{
    const auto values = ConflictNotes::openValues(transaction.connection(), type.entity, uid);
    WAYMARK_TRY(values);
    if (values->isEmpty())
        return {};
    const auto name = nameOf(transaction.connection(), type, uid);
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
    const auto hanging = HangingRows::below(connection, type, uid);
    WAYMARK_TRY(hanging);
    for (const auto &[below, uids] : *hanging) {
        for (const QString &each : uids) {
            const auto change = AgreedRows::change(connection, below, each);
            WAYMARK_TRY(change);
            if (below.entity == EntityType::Draft)
                WAYMARK_TRY(setTextsAside(transaction, each, *change));
            if (*change)
                WAYMARK_TRY(setAside(transaction, below, each));
            WAYMARK_TRY(setAsideOpenValues(transaction, below, each));
            WAYMARK_TRY(forget(transaction, below, each));
        }
    }
    return {};
}

/// Contacts that the server never had have nowhere to go without their only account.
Result<void> setContactsAside(WriteTransaction &transaction, const QString &account)
{
    Connection &connection = transaction.connection();
    const SyncType &contacts = *syncType(EntityType::Contact);
    const auto uids = HangingRows::onlyAt(connection, account);
    WAYMARK_TRY(uids);
    const auto changes = AgreedRows::changes(connection, contacts, *uids);
    WAYMARK_TRY(changes);
    for (const UnsentChange &change : *changes) {
        const auto isAgreed = AgreedRows::isAgreed(connection, EntityType::Contact, change.uid);
        WAYMARK_TRY(isAgreed);
        if (*isAgreed)
            continue;
        WAYMARK_TRY(setAside(transaction, contacts, change.uid));
        WAYMARK_TRY(SyncRows::remove(transaction, contacts, change.uid));
        WAYMARK_TRY(forget(transaction, contacts, change.uid));
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
    const auto hanging = HangingRows::below(connection, type, uid);
    WAYMARK_TRY(hanging);
    for (const auto &[below, uids] : *hanging) {
        const auto changes = AgreedRows::changes(connection, below, uids);
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

} // namespace

Result<void> GoneRows::makeAnew(WriteTransaction &transaction, const SyncType &type, const QString &uid)
{
    const auto fresh = UidChange::renew(transaction, type, uid);
    WAYMARK_TRY(fresh);
    WAYMARK_TRY(AgreedRows::setChange(transaction, type, *fresh, {}));
    if (type.entity == EntityType::Draft)
        WAYMARK_TRY(EarlierTexts::followDraft(transaction.connection(), *fresh));
    // What was refused because this was gone belongs to the new object now.
    return HangingRows::retry(transaction.connection(), type, {*fresh});
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
        WAYMARK_TRY(setContactsAside(transaction, uid));
    }
    const auto row = SyncRows::readOne(connection, type, uid);
    WAYMARK_TRY(row);
    const auto change = AgreedRows::change(connection, type, uid);
    WAYMARK_TRY(change);
    WAYMARK_TRY(setAsideOpenValues(transaction, type, uid));
    if (*row && type.entity == EntityType::Draft)
        WAYMARK_TRY(setTextsAside(transaction, uid, *change));
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
    if (!*agreed) {
        // Made here, and the answer to that has not come: it is asked for again once it has.
        const auto change = AgreedRows::change(connection, type, uid);
        WAYMARK_TRY(change);
        if (*change && (*change)->sent)
            WAYMARK_TRY(connection.execute(
                QStringLiteral("INSERT OR IGNORE INTO sync_wanted (type, uid) VALUES (?, ?)"),
                {type.stored(), uid}));
        return false;
    }
    const auto worked = isWorkedOn(connection, type, uid);
    WAYMARK_TRY(worked);
    if (!*worked)
        return purge(transaction, type, uid);
    WAYMARK_TRY(AgreedRows::disagree(connection, type, uid));
    WAYMARK_TRY(makeAnew(transaction, type, uid));
    return false;
}

} // namespace waymark
