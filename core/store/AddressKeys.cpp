// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AddressKeys.h"

#include "core/domain/Contact.h"
#include "core/store/Connection.h"
#include "core/store/SettingRepository.h"
#include "core/store/WriteTransaction.h"

namespace waymark {

namespace {

constexpr QLatin1String renewedKey("addresses.renewed");
/// Which tables were renewed: 1 is contacts and deliveries, 2 the suppressions with them.
const QString renewedNow = QStringLiteral("2");

/// Rows of a table with letters beyond ASCII in `key`: id, address and key, the older row first. Reads an
/// index alone, but for these rows.
Result<Rows> rowsBeyondAscii(Connection &connection, const QString &table, const QString &address,
                             const QString &key)
{
    return connection.query(
        QStringLiteral("SELECT id, %2, %3 FROM %1 WHERE id IN "
                       "(SELECT id FROM %1 WHERE %3 <> '' AND %3 GLOB '*[^ -~]*') ORDER BY id")
            .arg(table, address, key));
}

/// Lets one contact say of the address what the other says.
Result<void> tellOfAddress(Connection &connection, qint64 from, qint64 to)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE contact SET email_opt_out = 1, opt_out_at = other.opt_out_at, "
                       "opt_out_source = other.opt_out_source FROM contact AS other "
                       "WHERE contact.id = ? AND other.id = ? AND contact.email_opt_out = 0 "
                       "AND other.email_opt_out <> 0"),
        {to, from}));
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE contact SET bounce = other.bounce, bounced_at = other.bounced_at, "
                       "bounce_detail = other.bounce_detail FROM contact AS other "
                       "WHERE contact.id = ? AND other.id = ? AND contact.bounce <> 'hard' "
                       "AND other.bounce = 'hard'"),
        {to, from}));
    return {};
}

Result<void> renewContact(WriteTransaction &transaction, qint64 id, const QString &address)
{
    Connection &connection = transaction.connection();
    // Another address than before may be on the list.
    transaction.touch(EntityType::Contact, id);
    const QString key = normalisedEmail(address);
    const auto holder = connection.query(
        QStringLiteral("SELECT id FROM contact WHERE email_key = ? AND email_key <> '' AND id <> ?"),
        {key, id});
    WAYMARK_TRY(holder);
    if (holder->isEmpty()) {
        WAYMARK_TRY(
            connection.execute(QStringLiteral("UPDATE contact SET email_key = ? WHERE id = ?"), {key, id}));
        return {};
    }
    const qint64 other = holder->first().first().toLongLong();
    WAYMARK_TRY(tellOfAddress(connection, id, other));
    return tellOfAddress(connection, other, id);
}

/// Where the address is on the list for this reason in its present form, too, the row with the old key says
/// nothing more. The contacts with the address follow at the end of the transaction.
Result<void> renewSuppression(WriteTransaction &transaction, qint64 id, const QString &key)
{
    Connection &connection = transaction.connection();
    const auto renewed = connection.execute(
        QStringLiteral("UPDATE OR IGNORE suppression SET address_key = ? WHERE id = ?"), {key, id});
    WAYMARK_TRY(renewed);
    if (*renewed == 0)
        WAYMARK_TRY(connection.execute(QStringLiteral("DELETE FROM suppression WHERE id = ?"), {id}));
    transaction.touch(EntityType::Suppression, id);
    return {};
}

} // namespace

Result<void> AddressKeys::renew(WriteTransaction &transaction)
{
    Connection &connection = transaction.connection();
    // Once: looking through a million addresses takes a second, in which nothing else is written.
    const auto renewed = SettingRepository::value(connection, renewedKey);
    WAYMARK_TRY(renewed);
    const auto anybody = connection.query(QStringLiteral("SELECT 1 WHERE EXISTS (SELECT 1 FROM contact) "
                                                         "OR EXISTS (SELECT 1 FROM suppression)"));
    WAYMARK_TRY(anybody);
    if (*renewed == renewedNow || anybody->isEmpty())
        return {};
    const auto contacts = rowsBeyondAscii(connection, QStringLiteral("contact"), QStringLiteral("email"),
                                          QStringLiteral("email_key"));
    WAYMARK_TRY(contacts);
    for (const QVariantList &row : *contacts) {
        if (normalisedEmail(row.at(1).toString()) != row.at(2).toString())
            WAYMARK_TRY(renewContact(transaction, row.at(0).toLongLong(), row.at(1).toString()));
    }
    const auto deliveries = rowsBeyondAscii(connection, QStringLiteral("delivery"), QStringLiteral("address"),
                                            QStringLiteral("address_key"));
    WAYMARK_TRY(deliveries);
    for (const QVariantList &row : *deliveries) {
        const QString key = normalisedEmail(row.at(1).toString());
        // Where one email went to the address in both forms, one of the two has the key.
        if (key != row.at(2).toString())
            WAYMARK_TRY(connection.execute(
                QStringLiteral("UPDATE OR IGNORE delivery SET address_key = ? WHERE id = ?"),
                {key, row.at(0)}));
    }
    const auto suppressions = rowsBeyondAscii(connection, QStringLiteral("suppression"),
                                              QStringLiteral("address"), QStringLiteral("address_key"));
    WAYMARK_TRY(suppressions);
    for (const QVariantList &row : *suppressions) {
        if (const QString key = normalisedEmail(row.at(1).toString()); key != row.at(2).toString())
            WAYMARK_TRY(renewSuppression(transaction, row.at(0).toLongLong(), key));
    }
    return SettingRepository::setValue(transaction, renewedKey, renewedNow);
}

} // namespace waymark
