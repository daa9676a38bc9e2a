// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/suppressions/SuppressionKeeper.h"

#include "core/domain/Contact.h"
#include "core/domain/SuppressedAddress.h"
#include "core/store/ContactRepository.h"
#include "core/store/Interruption.h"
#include "core/store/RowScan.h"
#include "core/store/WriteTransaction.h"
#include "core/store/suppressions/ErasedAddresses.h"
#include "core/store/suppressions/SuppressionRepository.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SuppressionKeeper)
};

constexpr int rowsInHand = 500;

/// Some of the rows of a transaction.
struct Part
{
    QString condition; ///< "contact.id BETWEEN ? AND ?"
    QVariantList binds;
};

Part listed(const QString &column, const QList<qint64> &numbers)
{
    QJsonArray list;
    for (const qint64 number : numbers)
        list.append(number);
    return {QStringLiteral("%1 IN (SELECT value FROM json_each(?))").arg(column),
            {QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact))}};
}

QList<Part> partsOf(const WriteTransaction &transaction, EntityType type, const QString &column)
{
    QList<Part> parts;
    for (const auto &[bulkType, rows] : transaction.bulkRows()) {
        if (bulkType == type)
            parts.append({column + QStringLiteral(" BETWEEN ? AND ?"), {rows.first, rows.last}});
    }
    const QList<qint64> numbers = transaction.touchedRows().value(type).values();
    for (qsizetype begin = 0; begin < numbers.size(); begin += rowsInHand)
        parts.append(listed(column, numbers.mid(begin, rowsInHand)));
    return parts;
}

Result<QList<Contact>> contactsAt(Connection &connection, const QList<qint64> &numbers)
{
    const Part these = listed(QStringLiteral("id"), numbers);
    const auto rows =
        connection.query(QStringLiteral("SELECT uid FROM contact WHERE ") + these.condition, these.binds);
    WAYMARK_TRY(rows);
    QList<ContactId> ids;
    for (const QVariantList &row : *rows)
        ids.append(ContactId(row.first().toString()));
    return ContactRepository::findAll(connection, ids);
}

/// Does `act` to each contact that the question finds, some of them in hand at a time: of a large import they
/// may be very many.
Result<void> forEach(WriteTransaction &transaction, const QString &question, const QVariantList &binds,
                     Result<void> (*act)(WriteTransaction &, const Contact &))
{
    Connection &connection = transaction.connection();
    QList<qint64> numbers;
    {
        // Of a million new contacts the question alone takes its time.
        Result<void> wanted;
        const Interruption interruption(connection, [&transaction, &wanted] {
            wanted = transaction.expectWanted(0);
            return !wanted;
        });
        const auto scanned = RowScan::run(connection, question, binds, [&numbers](const RowScan::Row &row) {
            numbers.append(row.number(0));
        });
        WAYMARK_TRY(wanted);
        WAYMARK_TRY(scanned);
    }
    for (qsizetype begin = 0; begin < numbers.size(); begin += rowsInHand) {
        WAYMARK_TRY(transaction.expectWanted(0));
        const auto contacts = contactsAt(connection, numbers.mid(begin, rowsInHand));
        WAYMARK_TRY(contacts);
        for (const Contact &contact : *contacts)
            WAYMARK_TRY(act(transaction, contact));
    }
    return {};
}

/// The first condition is that of the index contact_suppressed.
constexpr QLatin1String unlisted(
    "SELECT contact.id FROM contact WHERE (email_opt_out <> 0 OR bounce = 'hard' OR inactive <> 0 "
    "OR email_key = '') AND email_key <> '' AND ((email_opt_out <> 0 AND NOT EXISTS (SELECT 1 FROM "
    "suppression "
    "WHERE address_key = contact.email_key AND lifted_at IS NULL AND reason IN ('opted_out', 'complaint'))) "
    "OR (bounce = 'hard' AND NOT EXISTS (SELECT 1 FROM suppression "
    "WHERE address_key = contact.email_key AND lifted_at IS NULL AND reason = 'hard_bounce'))) AND ");

/// Goes from the list to the contacts: it is the shorter one.
constexpr QLatin1String
    unmarked("SELECT DISTINCT contact.id FROM suppression CROSS JOIN contact "
             "ON contact.email_key = suppression.address_key AND contact.email_key <> '' "
             "WHERE suppression.lifted_at IS NULL AND ((suppression.reason = 'hard_bounce' AND "
             "contact.bounce <> 'hard') "
             "OR (suppression.reason <> 'hard_bounce' AND contact.email_opt_out = 0)) AND ");

/// The same the other way round, for few contacts.
constexpr QLatin1String unmarkedFew(
    "SELECT DISTINCT contact.id FROM contact CROSS JOIN suppression "
    "ON suppression.address_key = contact.email_key AND suppression.lifted_at IS NULL "
    "WHERE contact.email_key <> '' AND ((suppression.reason = 'hard_bounce' AND contact.bounce <> 'hard') "
    "OR (suppression.reason <> 'hard_bounce' AND contact.email_opt_out = 0)) AND ");

/// Made of the contact's, so that the same contact gives the same row on every device; for a further address
/// of the same contact a fresh one.
Result<SuppressionId> idFor(Connection &connection, const Contact &contact, SuppressionReason reason)
{
    QString digits = contact.id.toString().section(u'_', 1);
    if (!isOptOut(reason))
        std::reverse(digits.begin(), digits.end());
    const SuppressionId id(QLatin1String(SuppressionTag::prefix) + u'_' + digits);
    const auto taken =
        connection.query(QStringLiteral("SELECT 1 FROM suppression WHERE uid = ?"), {id.toString()});
    WAYMARK_TRY(taken);
    return taken->isEmpty() ? id : SuppressionId::create();
}

Result<void> put(WriteTransaction &transaction, const Contact &contact, SuppressionReason reason)
{
    const auto id = idFor(transaction.connection(), contact, reason);
    WAYMARK_TRY(id);
    SuppressedAddress row;
    row.id = *id;
    row.address = contact.email;
    row.reason = reason;
    const bool isWish = isOptOut(reason);
    row.source = isWish ? contact.optOutSource : contact.bounceDetail;
    row.at = isWish ? contact.optOutAt : contact.bouncedAt;
    row.addedBy = transaction.actor();
    row.sample = contact.sample;
    return SuppressionRepository::save(transaction, row);
}

Result<void> list(WriteTransaction &transaction, const Contact &contact)
{
    const auto rows = SuppressionRepository::holding(transaction.connection(), contact.email);
    WAYMARK_TRY(rows);
    const bool hasWish = std::ranges::any_of(*rows, [](const auto &row) { return isOptOut(row.reason); });
    const bool hasBounce = std::ranges::any_of(*rows, [](const auto &row) { return !isOptOut(row.reason); });
    if (contact.emailOptOut && !hasWish)
        WAYMARK_TRY(put(transaction, contact, SuppressionReason::OptedOut));
    if (contact.bounce == BounceState::Hard && !hasBounce)
        WAYMARK_TRY(put(transaction, contact, SuppressionReason::HardBounced));
    return {};
}

Result<void> mark(WriteTransaction &transaction, const Contact &before)
{
    Contact contact = before;
    const auto rows = SuppressionRepository::holding(transaction.connection(), contact.email);
    WAYMARK_TRY(rows);
    for (const SuppressedAddress &row : *rows) {
        if (isOptOut(row.reason) && !contact.emailOptOut) {
            contact.emailOptOut = true;
            contact.optOutAt = row.at;
            contact.optOutSource = row.source;
        } else if (!isOptOut(row.reason) && contact.bounce != BounceState::Hard) {
            contact.bounce = BounceState::Hard;
            contact.bouncedAt = row.at;
            contact.bounceDetail = row.source;
        }
    }
    return ContactRepository::save(transaction, contact);
}

/// Who comes back after they were erased is opted out, and their address is listed like any other from then.
Result<void> markErased(WriteTransaction &transaction, const QStringList &keys)
{
    Connection &connection = transaction.connection();
    const auto erased = ErasedAddresses::among(connection, keys);
    WAYMARK_TRY(erased);
    for (const QString &key : *erased) {
        auto contact = ContactRepository::findByEmail(connection, key);
        WAYMARK_TRY(contact);
        (*contact)->emailOptOut = true;
        (*contact)->optOutAt = transaction.now();
        (*contact)->optOutSource = Words::tr("erased on request earlier");
        WAYMARK_TRY(ContactRepository::save(transaction, **contact));
        WAYMARK_TRY(list(transaction, **contact));
    }
    return {};
}

Result<void> markErasedOf(WriteTransaction &transaction, const Part &part)
{
    for (qint64 last = 0;;) {
        WAYMARK_TRY(transaction.expectWanted(0));
        const auto rows = transaction.connection().query(
            QStringLiteral("SELECT email_key, id FROM contact WHERE email_opt_out = 0 AND email_key <> '' "
                           "AND %1 AND id > ? ORDER BY id LIMIT %2")
                .arg(part.condition, QString::number(rowsInHand)),
            part.binds + QVariantList{last});
        WAYMARK_TRY(rows);
        if (rows->isEmpty())
            return {};
        QStringList keys;
        for (const QVariantList &row : *rows)
            keys.append(row.first().toString());
        WAYMARK_TRY(markErased(transaction, keys));
        last = rows->last().at(1).toLongLong();
    }
}

} // namespace

Result<void> SuppressionKeeper::follow(WriteTransaction &transaction)
{
    const QList<Part> contacts = partsOf(transaction, EntityType::Contact, QStringLiteral("contact.id"));
    const QList<Part> suppressions =
        partsOf(transaction, EntityType::Suppression, QStringLiteral("suppression.id"));
    if (contacts.isEmpty() && suppressions.isEmpty())
        return {};
    for (const Part &part : suppressions)
        WAYMARK_TRY(forEach(transaction, unmarked + part.condition, part.binds, mark));
    const auto erased = ErasedAddresses::count(transaction.connection());
    WAYMARK_TRY(erased);
    for (const Part &part : contacts) {
        const bool isBulk = part.binds.size() == 2;
        WAYMARK_TRY(
            forEach(transaction, (isBulk ? unmarked : unmarkedFew) + part.condition, part.binds, mark));
        if (*erased > 0)
            WAYMARK_TRY(markErasedOf(transaction, part));
        WAYMARK_TRY(forEach(transaction, unlisted + part.condition, part.binds, list));
    }
    return {};
}

} // namespace waymark
