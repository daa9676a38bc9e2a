// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/contacts/ContactRows.h"

#include "core/store/Connection.h"
#include "core/store/tables/Codec.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace waymark {

namespace {

QString jsonList(const QJsonArray &values)
{
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

Result<QHash<QString, QString>> accountNames(Connection &connection, const QList<Contact> &contacts)
{
    QJsonArray uids;
    for (const Contact &contact : contacts) {
        for (const Membership &membership : contact.memberships)
            uids.append(membership.account.toString());
    }
    const auto rows = connection.query(QStringLiteral("SELECT uid, name FROM account "
                                                      "WHERE uid IN (SELECT value FROM json_each(?))"),
                                       {jsonList(uids)});
    WAYMARK_TRY(rows);
    QHash<QString, QString> names;
    for (const QVariantList &row : *rows)
        names.insert(row.at(0).toString(), row.at(1).toString());
    return names;
}

Result<QHash<QString, QDateTime>> lastEmails(Connection &connection, const QList<Contact> &contacts)
{
    QJsonArray uids;
    for (const Contact &contact : contacts)
        uids.append(contact.id.toString());
    const auto rows = connection.query(QStringLiteral("SELECT contact, max(changed_at) FROM delivery "
                                                      "WHERE contact IN (SELECT value FROM json_each(?)) "
                                                      "AND state = 'accepted' GROUP BY contact"),
                                       {jsonList(uids)});
    WAYMARK_TRY(rows);
    QHash<QString, QDateTime> instants;
    for (const QVariantList &row : *rows)
        instants.insert(row.at(0).toString(), Codec<QDateTime>::decode(row.at(1)).value_or(QDateTime()));
    return instants;
}

} // namespace

Result<QList<ContactRow>> ContactRows::read(Connection &connection, const QList<qint64> &numbers)
{
    QJsonArray wanted;
    for (const qint64 number : numbers)
        wanted.append(number);
    const QString list = jsonList(wanted);
    const auto uids = connection.query(
        QStringLiteral("SELECT id, uid FROM contact WHERE id IN (SELECT value FROM json_each(?))"), {list});
    WAYMARK_TRY(uids);
    const auto contacts = contactTable().select(
        connection, QStringLiteral("WHERE contact.id IN (SELECT value FROM json_each(?))"), {list});
    WAYMARK_TRY(contacts);
    const auto names = accountNames(connection, *contacts);
    WAYMARK_TRY(names);
    const auto last = lastEmails(connection, *contacts);
    WAYMARK_TRY(last);

    QHash<QString, ContactRow> byUid;
    for (const Contact &contact : *contacts) {
        ContactRow row{contact, {}, last->value(contact.id.toString())};
        for (const Membership &membership : contact.memberships)
            row.accountNames.append(names->value(membership.account.toString()));
        byUid.insert(contact.id.toString(), std::move(row));
    }
    QHash<qint64, QString> uidOf;
    for (const QVariantList &row : *uids)
        uidOf.insert(row.at(0).toLongLong(), row.at(1).toString());
    QList<ContactRow> rows;
    rows.reserve(numbers.size());
    for (const qint64 number : numbers)
        rows.append(byUid.value(uidOf.value(number)));
    return rows;
}

Result<QList<Contact>> ContactRows::contacts(Connection &connection, const QList<qint64> &numbers)
{
    QJsonArray wanted;
    for (const qint64 number : numbers)
        wanted.append(number);
    return contactTable().select(connection,
                                 QStringLiteral("WHERE contact.id IN (SELECT value FROM json_each(?))"),
                                 {jsonList(wanted)});
}

Result<qint64> ContactRows::numberOf(Connection &connection, const ContactId &contact)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT id FROM contact WHERE uid = ?"), {contact.toString()});
    WAYMARK_TRY(rows);
    return rows->isEmpty() ? 0 : rows->first().first().toLongLong();
}

} // namespace waymark
