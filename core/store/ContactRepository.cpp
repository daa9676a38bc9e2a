// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/ContactRepository.h"

#include "core/base/IsolatedText.h"
#include "core/store/IdList.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

#include <QCoreApplication>
#include <QSet>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ContactRepository)
};

Error addressTaken(const Contact &contact, const Contact &holder)
{
    return {ErrorKind::Conflict,
            Words::tr("%1 already belongs to %2. Use that contact, or another address.")
                .arg(contact.email.trimmed(), inSentence(displayName(holder))),
            holder.id.toString()};
}

} // namespace

Result<Contact> ContactRepository::find(Connection &connection, const ContactId &id)
{
    return contactTable().find(connection, id.toString());
}

Result<QList<Contact>> ContactRepository::findAll(Connection &connection, const QList<ContactId> &ids)
{
    return contactTable().select(
        connection,
        QStringLiteral("JOIN json_each(?) ON contact.uid = json_each.value ORDER BY json_each.key"),
        {idList(ids)});
}

Result<std::optional<Contact>> ContactRepository::findByEmail(Connection &connection, const QString &email)
{
    const QString key = normalisedEmail(email);
    if (key.isEmpty())
        return std::optional<Contact>();
    // The second condition lets SQLite use the index, which leaves empty addresses out.
    return contactTable().first(
        connection, QStringLiteral("WHERE contact.email_key = ? AND contact.email_key <> ''"), {key});
}

Result<bool> ContactRepository::isEmpty(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT NOT EXISTS (SELECT 1 FROM contact)"));
    WAYMARK_TRY(rows);
    return rows->first().first().toBool();
}

Result<QHash<QString, Contact>> ContactRepository::findByEmails(Connection &connection,
                                                                const QStringList &keys)
{
    QHash<QString, Contact> found;
    if (keys.isEmpty())
        return found;
    auto contacts = contactTable().select(
        connection,
        QStringLiteral(
            "WHERE contact.email_key IN (SELECT value FROM json_each(?)) AND contact.email_key <> ''"),
        {boundList(QJsonArray::fromStringList(keys))});
    WAYMARK_TRY(contacts);
    for (Contact &contact : *contacts)
        found.insert(normalisedEmail(contact.email), std::move(contact));
    return found;
}

Result<QList<Contact>> ContactRepository::after(Connection &connection, const ContactId &id, int limit)
{
    return contactTable().select(connection,
                                 QStringLiteral("WHERE contact.uid > ? ORDER BY contact.uid LIMIT ?"),
                                 {id.isEmpty() ? QStringLiteral("") : id.toString(), limit});
}

Result<QList<Contact>> ContactRepository::suppressedAfter(Connection &connection, const ContactId &id,
                                                          int limit)
{
    return contactTable().select(
        connection,
        QStringLiteral("WHERE contact.uid > ? AND (contact.email_opt_out <> 0 OR contact.bounce = 'hard') "
                       "ORDER BY contact.uid LIMIT ?"),
        {id.isEmpty() ? QStringLiteral("") : id.toString(), limit});
}

Result<QList<Contact>> ContactRepository::forAccount(Connection &connection, const AccountId &account)
{
    return contactTable().select(
        connection,
        QStringLiteral("WHERE contact.id IN (SELECT contact_id FROM membership WHERE "
                       "account_id = (SELECT id FROM account WHERE uid = ?)) "
                       "ORDER BY contact.name_key, contact.id"),
        {account.toString()});
}

Result<SuppressedContacts> ContactRepository::suppressed(Connection &connection, const UserId &tam)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT contact.id, account.uid, contact.email_opt_out FROM account "
                       "JOIN membership ON membership.account_id = account.id "
                       "JOIN contact INDEXED BY contact_unreachable ON contact.id = membership.contact_id "
                       "WHERE account.technical_account_manager = ? AND contact.inactive = 0 "
                       "AND (contact.email_opt_out <> 0 OR contact.bounce = 'hard')"),
        {tam.toString()});
    WAYMARK_TRY(rows);
    SuppressedContacts suppressed;
    QSet<qint64> counted;
    for (const QVariantList &row : *rows) {
        suppressed.accounts.insert(AccountId(row.at(1).toString()));
        const qint64 contact = row.at(0).toLongLong();
        if (counted.contains(contact)) // At two of the accounts.
            continue;
        counted.insert(contact);
        ++(row.at(2).toBool() ? suppressed.optedOut : suppressed.bounced);
    }
    return suppressed;
}

Result<void> ContactRepository::save(WriteTransaction &transaction, const Contact &contact)
{
    const auto holder = findByEmail(transaction.connection(), contact.email);
    if (!holder)
        return failure(holder.error());
    if (*holder && (*holder)->id != contact.id)
        return failure(addressTaken(contact, **holder));
    WAYMARK_TRY(contactTable().save(transaction, contact));
    return {};
}

Result<void> ContactRepository::remove(WriteTransaction &transaction, const ContactId &id)
{
    return contactTable().remove(transaction, id.toString());
}

} // namespace waymark
