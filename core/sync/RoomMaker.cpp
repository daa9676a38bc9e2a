// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/RoomMaker.h"

#include "core/domain/Contact.h"
#include "core/domain/SuppressedAddress.h"
#include "core/store/ContactRepository.h"
#include "core/store/UserRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/store/suppressions/SuppressionRepository.h"
#include "core/store/tables/EnumNames.h"
#include "core/store/tables/StoredTable.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/ConflictNotes.h"
#include "core/sync/StoppedEmails.h"
#include "core/sync/TeamPerson.h"
#include "core/sync/UidChange.h"

namespace waymark {

namespace {

QString keyOf(const QJsonObject &object, const char *property)
{
    return normalisedEmail(object.value(QLatin1String(property)).toString());
}

QStringList keysOf(const QHash<QString, QJsonObject> &objects, const char *property)
{
    QStringList keys;
    for (const QJsonObject &object : objects) {
        const QString key = keyOf(object, property);
        if (!key.isEmpty())
            keys.append(key);
    }
    return keys;
}

} // namespace

RoomMaker::RoomMaker(WriteTransaction &transaction, const SyncFacts &facts)
    : m_transaction(transaction), m_facts(facts)
{
}

Result<bool> RoomMaker::isThere(const SyncType &type, const QString &uid)
{
    const auto uids = type.table().uidsWhere(m_transaction.connection(), QStringLiteral("uid = ?"), {uid});
    WAYMARK_TRY(uids);
    return !uids->isEmpty();
}

/// The row is from now on the server's `uid`. What differs is merged like any row that both made.
Result<void> RoomMaker::adopt(const SyncType &type, const QString &holder, const QString &uid)
{
    WAYMARK_TRY(AgreedRows::clearChange(m_transaction.connection(), type, uid));
    return UidChange::run(m_transaction, type, holder, uid);
}

Result<void> RoomMaker::makeForContact(const SyncType &type, const QString &holder, const QString &uid)
{
    Connection &connection = m_transaction.connection();
    const auto agreed = AgreedRows::isAgreed(connection, type.entity, holder);
    WAYMARK_TRY(agreed);
    const auto present = isThere(type, uid);
    WAYMARK_TRY(present);
    if (!*agreed && !*present)
        return adopt(type, holder, uid);
    WAYMARK_TRY(giveUpAddress(type, holder));
    if (*agreed)
        WAYMARK_TRY(
            connection.execute(QStringLiteral("INSERT OR IGNORE INTO sync_wanted (type, uid) VALUES (?, ?)"),
                               {type.stored(), holder}));
    return {};
}

/// The address is another contact's on the server. One that was given it here gets back what was agreed, and
/// its person is asked; of one that had it there the news are still to come.
Result<void> RoomMaker::giveUpAddress(const SyncType &type, const QString &holder)
{
    Connection &connection = m_transaction.connection();
    auto contact = ContactRepository::find(connection, ContactId(holder));
    WAYMARK_TRY(contact);
    const auto change = AgreedRows::change(connection, type, holder);
    WAYMARK_TRY(change);
    const QString email = QStringLiteral("email");
    const QString mine = contact->email;
    QString agreed = *change ? (*change)->base.value_or(QJsonObject()).value(email).toString() : QString();
    if (normalisedEmail(agreed) == normalisedEmail(mine)) {
        agreed.clear();
    } else if (!agreed.isEmpty()) {
        const auto others = ContactRepository::findByEmails(connection, {normalisedEmail(agreed)});
        WAYMARK_TRY(others);
        if (!others->isEmpty())
            agreed.clear();
    }
    contact->email = agreed;
    WAYMARK_TRY(ContactRepository::save(m_transaction, *contact));
    const bool isGivenHere =
        *change && (!(*change)->base ||
                    normalisedEmail((*change)->base->value(email).toString()) != normalisedEmail(mine));
    if (!isGivenHere)
        return {};
    SyncConflict conflict;
    conflict.type = type.entity;
    conflict.uid = holder;
    conflict.property = email;
    conflict.name = QString(contact->firstName + u' ' + contact->lastName).trimmed();
    conflict.base = agreed;
    conflict.mine = mine;
    conflict.theirs = agreed;
    return ConflictNotes::add(m_transaction, conflict);
}

Result<void> RoomMaker::makeForContacts(const SyncType &type, const QHash<QString, QJsonObject> &objects)
{
    const auto holders =
        ContactRepository::findByEmails(m_transaction.connection(), keysOf(objects, "email"));
    WAYMARK_TRY(holders);
    for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
        const auto holder = holders->constFind(keyOf(*it, "email"));
        if (holder != holders->cend() && holder->id.toString() != it.key())
            WAYMARK_TRY(makeForContact(type, holder->id.toString(), it.key()));
    }
    return {};
}

/// The server has one row an address; ours for the same reason says the same.
Result<void> RoomMaker::makeForSuppressions(const SyncType &type, const QHash<QString, QJsonObject> &objects)
{
    const auto held =
        SuppressionRepository::holdingAll(m_transaction.connection(), keysOf(objects, "address"));
    WAYMARK_TRY(held);
    for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
        const QString reason = it->value(QStringLiteral("reason")).toString();
        for (const SuppressedAddress &row : held->value(keyOf(*it, "address"))) {
            const QString uid = row.id.toString();
            if (uid == it.key() || enumName(row.reason) != reason)
                continue;
            WAYMARK_TRY(type.table().remove(m_transaction, uid));
            WAYMARK_TRY(AgreedRows::clearChange(m_transaction.connection(), type, uid));
            WAYMARK_TRY(AgreedRows::disagree(m_transaction.connection(), type, uid));
        }
    }
    return {};
}

/// The person at this computer, and colleagues who were named before the workspace had a server.
Result<void> RoomMaker::makeForUser(const SyncType &type, const QString &uid, const QJsonObject &object)
{
    Connection &connection = m_transaction.connection();
    const auto present = isThere(type, uid);
    WAYMARK_TRY(present);
    if (*present)
        return {};
    QString holder;
    const auto self = UserRepository::self(connection);
    const QString email = object.value(QStringLiteral("email")).toString();
    if (uid == m_facts.user.toString() && self && *self) {
        const auto isLocal = TeamPerson::isLocal(connection, (*self)->id, email);
        WAYMARK_TRY(isLocal);
        if (*isLocal)
            holder = (*self)->id.toString();
    } else {
        const auto uids = type.table().uidsWhere(
            connection, QStringLiteral("sample = 0 AND email <> '' AND email = ? COLLATE NOCASE"), {email});
        WAYMARK_TRY(uids);
        holder = uids->value(0);
    }
    if (holder.isEmpty())
        return {};
    const auto agreed = AgreedRows::isAgreed(connection, type.entity, holder);
    WAYMARK_TRY(agreed);
    return *agreed ? Result<void>() : adopt(type, holder, uid);
}

Result<void> RoomMaker::makeForOrganisation(const SyncType &type, const QString &uid)
{
    Connection &connection = m_transaction.connection();
    const auto others = type.table().uidsWhere(connection, QStringLiteral("uid <> ?"), {uid});
    WAYMARK_TRY(others);
    // With one of no name begins who joins a team: nothing of it is meant to stand beside the team's.
    const auto unnamed = type.table().uidsWhere(connection, QStringLiteral("name = ''"), {});
    WAYMARK_TRY(unnamed);
    for (const QString &other : *others) {
        const auto present = isThere(type, uid);
        WAYMARK_TRY(present);
        // There is one organisation in a workspace.
        if (*present || unnamed->contains(other))
            WAYMARK_TRY(type.table().remove(m_transaction, other));
        else
            WAYMARK_TRY(adopt(type, other, uid));
        WAYMARK_TRY(AgreedRows::disagree(connection, type, other));
    }
    return {};
}

Result<void> RoomMaker::make(const SyncType &type, const QHash<QString, QJsonObject> &objects)
{
    if (type.entity == EntityType::Contact)
        return makeForContacts(type, objects);
    if (type.entity == EntityType::Suppression)
        return makeForSuppressions(type, objects);
    for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
        if (type.entity == EntityType::User)
            WAYMARK_TRY(makeForUser(type, it.key(), *it));
        else if (type.entity == EntityType::Organisation)
            WAYMARK_TRY(makeForOrganisation(type, it.key()));
        else if (type.entity == EntityType::Submission)
            WAYMARK_TRY(StoppedEmails::makeWay(m_transaction, it.key(), *it));
    }
    return {};
}

} // namespace waymark
