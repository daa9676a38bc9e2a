// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/erasure/Erasure.h"

#include "core/domain/Submission.h"
#include "core/domain/SuppressedAddress.h"
#include "core/store/ContactRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/store/erasure/ErasedPerson.h"
#include "core/store/erasure/TextSweep.h"
#include "core/store/search/SearchIndex.h"
#include "core/store/suppressions/ErasedAddresses.h"
#include "core/store/tables/EnumNames.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Erasure)
};

/// By the contact's id, and the keys of their addresses as JSON.
constexpr QLatin1String
    ownDeliveries("(delivery.contact = ? OR delivery.address_key IN (SELECT value FROM json_each(?)))");

/// How each address is compared, as JSON.
QString keysOf(const QStringList &addresses)
{
    QJsonArray keys;
    for (const QString &address : addresses) {
        if (const QString key = normalisedEmail(address); !key.isEmpty())
            keys.append(key);
    }
    return QString::fromUtf8(QJsonDocument(keys).toJson(QJsonDocument::Compact));
}

/// Erases one contact within one transaction.
class Eraser
{
public:
    Eraser(WriteTransaction &transaction, const Contact &contact, const QStringList &formerAddresses,
           bool nameIsShared)
        : m_transaction(transaction), m_connection(transaction.connection()), m_contact(contact),
          m_addresses(formerAddresses + QStringList{contact.email}), m_keys(keysOf(m_addresses)),
          m_person(contact, nameIsShared, formerAddresses)
    {
    }

    Result<qint64> run()
    {
        WAYMARK_TRY(eraseDeliveries());
        for (const char *table : {"activity", "cta", "draft", "draft_revision"})
            WAYMARK_TRY(leaveList(QLatin1String(table)));
        WAYMARK_TRY(eraseReviews());
        WAYMARK_TRY(eraseSuppressions());
        WAYMARK_TRY(eraseContact());
        for (const QString &address : m_addresses) {
            if (!normalisedEmail(address).isEmpty())
                WAYMARK_TRY(ErasedAddresses::add(m_transaction, address));
        }
        const auto texts = TextSweep::run(m_transaction, m_person);
        WAYMARK_TRY(texts);
        WAYMARK_TRY(eraseFromSearch());
        return *texts;
    }

private:
    /// A row of a stored table was rewritten, or is gone.
    Result<void> note(EntityType type, const QVariantList &idUidRev)
    {
        m_transaction.touch(type, idUidRev.at(0).toLongLong());
        return m_transaction.noteErased(type, idUidRev.at(1).toString(), idUidRev.at(2).toLongLong());
    }

    /// That an email was sent stays, for the counts; to whom, and what it said, goes.
    Result<void> eraseDeliveries()
    {
        const auto rows =
            m_connection.query(QStringLiteral("SELECT id, uid, rev FROM delivery WHERE ") + ownDeliveries,
                               {m_contact.id.toString(), m_keys});
        WAYMARK_TRY(rows);
        for (const QVariantList &row : *rows) {
            const QString uid = row.at(1).toString();
            // One email has one message to an address: the erased ones differ too.
            const QString nobody = QStringLiteral("erased-%1@invalid").arg(uid.section(u'_', 1));
            WAYMARK_TRY(m_connection.execute(
                QStringLiteral("UPDATE delivery SET rev = rev + 1, contact = NULL, name = ?, address = ?, "
                               "address_key = ?, subject = '', server_reply = '', outcome = '' WHERE id = ?"),
                {Words::tr("Erased contact"), nobody, nobody, row.at(0)}));
            WAYMARK_TRY(m_connection.execute(
                QStringLiteral("DELETE FROM delivery_message WHERE delivery = ?"), {uid}));
            WAYMARK_TRY(
                m_connection.execute(QStringLiteral("DELETE FROM archive_copy WHERE delivery = ?"), {uid}));
            WAYMARK_TRY(note(EntityType::Delivery, row));
        }
        return {};
    }

    /// Takes the contact's id out of a table's lists of contacts, and their names out of what is about them.
    Result<void> leaveList(const QString &table)
    {
        const bool isAboutContacts = table == QLatin1String("activity") || table == QLatin1String("cta");
        const QString list = isAboutContacts ? QStringLiteral("contacts") : QStringLiteral("recipients");
        const bool isStored = table != QLatin1String("draft_revision");
        const auto rows =
            m_connection.query(QStringLiteral("SELECT id, %1, %2, %3 FROM %4 WHERE instr(%3, ?)")
                                   .arg(isStored ? QStringLiteral("uid") : QStringLiteral("''"),
                                        isStored ? QStringLiteral("rev") : QStringLiteral("0"), list, table),
                               {m_contact.id.toString()});
        WAYMARK_TRY(rows);
        for (const QVariantList &row : *rows) {
            QJsonArray left;
            for (const auto &id : QJsonDocument::fromJson(row.at(3).toString().toUtf8()).array()) {
                if (id.toString() != m_contact.id.toString())
                    left.append(id);
            }
            const QString json = QString::fromUtf8(QJsonDocument(left).toJson(QJsonDocument::Compact));
            WAYMARK_TRY(m_connection.execute(
                QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?").arg(table, list), {json, row.at(0)}));
            if (table == QLatin1String("activity"))
                WAYMARK_TRY(eraseEntry(row.at(0)));
            if (!isStored)
                continue;
            WAYMARK_TRY(m_connection.execute(
                QStringLiteral("UPDATE %1 SET rev = rev + 1 WHERE id = ?").arg(table), {row.at(0)}));
            WAYMARK_TRY(note(*entityFromName(table), row));
        }
        return {};
    }

    Result<void> eraseEntry(const QVariant &id)
    {
        const auto rows =
            m_connection.query(QStringLiteral("SELECT title, detail FROM activity WHERE id = ?"), {id});
        WAYMARK_TRY(rows);
        const QVariantList &texts = rows->first();
        WAYMARK_TRY(
            m_connection.execute(QStringLiteral("UPDATE activity SET title = ?, detail = ? WHERE id = ?"),
                                 {m_person.withoutNames(texts.at(0).toString()),
                                  m_person.withoutNames(texts.at(1).toString()), id}));
        return {};
    }

    /// What an email waits for that is about them is settled by their going.
    Result<void> eraseReviews()
    {
        const auto rows = m_connection.query(
            QStringLiteral(
                "SELECT id, uid, rev, review_reasons FROM submission WHERE instr(review_reasons, ?)"),
            {m_contact.id.toString()});
        WAYMARK_TRY(rows);
        for (const QVariantList &row : *rows) {
            QJsonArray left;
            for (const auto &reason : QJsonDocument::fromJson(row.at(3).toString().toUtf8()).array()) {
                const QByteArray one = QJsonDocument(reason.toObject()).toJson();
                if (!one.contains(m_contact.id.toString().toUtf8()))
                    left.append(reason);
            }
            WAYMARK_TRY(m_connection.execute(
                QStringLiteral("UPDATE submission SET rev = rev + 1, review_reasons = ? WHERE id = ?"),
                {QString::fromUtf8(QJsonDocument(left).toJson(QJsonDocument::Compact)), row.at(0)}));
            WAYMARK_TRY(note(EntityType::Submission, row));
        }
        return {};
    }

    Result<void> eraseSuppressions()
    {
        const auto rows = m_connection.query(
            QStringLiteral("SELECT id, uid, rev FROM suppression WHERE address_key IN (SELECT value FROM "
                           "json_each(?))"),
            {m_keys});
        WAYMARK_TRY(rows);
        for (const QVariantList &row : *rows) {
            WAYMARK_TRY(
                m_connection.execute(QStringLiteral("DELETE FROM suppression WHERE id = ?"), {row.at(0)}));
            WAYMARK_TRY(note(EntityType::Suppression, row));
        }
        return {};
    }

    Result<void> eraseContact()
    {
        const auto rows = m_connection.query(QStringLiteral("SELECT id, uid, rev FROM contact WHERE uid = ?"),
                                             {m_contact.id.toString()});
        WAYMARK_TRY(rows);
        WAYMARK_TRY(
            m_connection.execute(QStringLiteral("DELETE FROM contact WHERE id = ?"), {rows->first().at(0)}));
        return note(EntityType::Contact, rows->first());
    }

    /// FTS5 keeps the words of what was deleted until its parts are merged, which is what "optimize" does
    /// (https://www.sqlite.org/fts5.html, section 6.7).
    Result<void> eraseFromSearch()
    {
        const auto touched = m_transaction.touchedRows();
        for (auto it = touched.cbegin(); it != touched.cend(); ++it) {
            for (const qint64 row : *it)
                WAYMARK_TRY(SearchIndex::renew(m_connection, it.key(), row));
        }
        return SearchIndex::merge(m_connection);
    }

    WriteTransaction &m_transaction;
    Connection &m_connection;
    const Contact m_contact;
    const QStringList m_addresses;
    const QString m_keys; ///< How they are compared, as JSON.
    const ErasedPerson m_person;
};

Result<qint64> countOf(Connection &connection, const QString &sql, const QVariantList &binds)
{
    const auto rows = connection.query(sql, binds);
    WAYMARK_TRY(rows);
    return rows->first().first().toLongLong();
}

/// What the journal, sent emails and the list of suppressions have of the contact's addresses. The row with
/// which somebody came on that list has the digits of their id (SuppressionKeeper).
Result<QStringList> addressesOnce(Connection &connection, const Contact &contact)
{
    const QString uid = contact.id.toString();
    const QString digits = uid.section(u'_', 1);
    QString reversed = digits;
    std::ranges::reverse(reversed);
    const QString listed = QLatin1String(SuppressionTag::prefix) + u'_';
    const QString changed = QStringLiteral("SELECT json_extract(changes, '$.email.%1') FROM journal_entry "
                                           "WHERE type = 'contact' AND uid = ? AND json_valid(changes)");
    const auto rows =
        connection.query(QStringList{changed.arg(QStringLiteral("old")), changed.arg(QStringLiteral("new")),
                                     QStringLiteral("SELECT address FROM delivery WHERE contact = ?"),
                                     QStringLiteral("SELECT address FROM suppression WHERE uid IN (?, ?)")}
                             .join(QStringLiteral(" UNION ")),
                         {uid, uid, uid, QString(listed + digits), QString(listed + reversed)});
    WAYMARK_TRY(rows);
    QStringList addresses;
    for (const QVariantList &row : *rows)
        addresses.append(row.first().toString().trimmed());
    return addresses;
}

/// Those of them that are not the present one, and neither another contact's by now nor a colleague's.
Result<QStringList> formerAddresses(Connection &connection, const Contact &contact)
{
    const auto once = addressesOnce(connection, contact);
    WAYMARK_TRY(once);
    QSet<QString> known{normalisedEmail(contact.email)};
    QStringList former;
    for (const QString &address : *once) {
        const QString key = normalisedEmail(address);
        if (!isEmailAddress(address) || known.contains(key))
            continue;
        known.insert(key);
        const auto others = connection.query(
            QStringLiteral("SELECT EXISTS (SELECT 1 FROM contact WHERE email_key = ? AND uid <> ?) "
                           "OR EXISTS (SELECT 1 FROM user WHERE lower(email) = lower(?))"),
            {key, contact.id.toString(), address});
        WAYMARK_TRY(others);
        if (!others->first().first().toBool())
            former.append(address);
    }
    return former;
}

Result<Erasure::Counts> lookAt(Connection &connection, const Contact &contact)
{
    const QString uid = contact.id.toString();
    const auto former = formerAddresses(connection, contact);
    WAYMARK_TRY(former);
    const QString keys = keysOf(*former + QStringList{contact.email});
    const QString live =
        QStringLiteral(" AND delivery.state IN ('queued', 'leased', 'data_sent', 'deferred') AND EXISTS "
                       "(SELECT 1 FROM submission WHERE submission.id = delivery.submission_id "
                       "AND submission.state IN %1)")
            .arg(enumNamesForIn(liveStates()));
    const auto deliveries = countOf(
        connection, QStringLiteral("SELECT count(*) FROM delivery WHERE ") + ownDeliveries, {uid, keys});
    WAYMARK_TRY(deliveries);
    const auto leaving =
        countOf(connection, QStringLiteral("SELECT count(*) FROM delivery WHERE ") + ownDeliveries + live,
                {uid, keys});
    WAYMARK_TRY(leaving);
    // Of the accounts that they are at: this is asked while somebody waits.
    const QString here = QStringLiteral("account_id IN (SELECT account_id FROM membership WHERE contact_id = "
                                        "(SELECT id FROM contact WHERE uid = ?))");
    const auto drafts = countOf(
        connection, QStringLiteral("SELECT count(*) FROM draft WHERE instr(recipients, ?) AND ") + here,
        {uid, uid});
    WAYMARK_TRY(drafts);
    const auto entries = countOf(
        connection, QStringLiteral("SELECT count(*) FROM activity WHERE instr(contacts, ?) AND ") + here,
        {uid, uid});
    WAYMARK_TRY(entries);
    return Erasure::Counts{displayName(contact),
                           contact.email,
                           *former,
                           contact.memberships.size(),
                           *deliveries,
                           *drafts,
                           *entries,
                           *leaving,
                           0};
}

/// Whether somebody else, a contact or a person who works here, is called the same.
Result<bool> isNameShared(Connection &connection, const Contact &contact)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM contact WHERE first_name = ? AND last_name = ? "
                       "AND uid <> ?) OR EXISTS (SELECT 1 FROM user WHERE name = ?)"),
        {contact.firstName, contact.lastName, contact.id.toString(), displayName(contact)});
    WAYMARK_TRY(rows);
    return rows->first().first().toBool();
}

} // namespace

Result<Erasure::Counts> Erasure::look(Connection &connection, const ContactId &id)
{
    const auto contact = ContactRepository::find(connection, id);
    WAYMARK_TRY(contact);
    return lookAt(connection, *contact);
}

Result<ErasedPerson> Erasure::person(Connection &connection, const ContactId &id)
{
    const auto contact = ContactRepository::find(connection, id);
    WAYMARK_TRY(contact);
    const auto shared = isNameShared(connection, *contact);
    WAYMARK_TRY(shared);
    const auto former = formerAddresses(connection, *contact);
    WAYMARK_TRY(former);
    return ErasedPerson(*contact, *shared, *former);
}

Result<Erasure::Counts> Erasure::erase(WriteTransaction &transaction, const ContactId &id)
{
    const auto contact = ContactRepository::find(transaction.connection(), id);
    WAYMARK_TRY(contact);
    auto counts = lookAt(transaction.connection(), *contact);
    WAYMARK_TRY(counts);
    if (counts->onTheirWay > 0)
        return failure(ErrorKind::Conflict,
                       Words::tr("An email to %1 is on its way. Wait until it has left, or leave them out of "
                                 "it, and erase them then.")
                           .arg(counts->name));
    const auto shared = isNameShared(transaction.connection(), *contact);
    WAYMARK_TRY(shared);
    const auto texts = Eraser(transaction, *contact, counts->formerAddresses, *shared).run();
    WAYMARK_TRY(texts);
    counts->texts = *texts;
    return counts;
}

} // namespace waymark
