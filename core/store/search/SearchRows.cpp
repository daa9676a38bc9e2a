// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/search/SearchRows.h"

#include "core/domain/Contact.h"
#include "core/store/Connection.h"
#include "core/store/IdList.h"
#include "core/store/search/SearchSource.h"

#include <QJsonArray>

namespace waymark {

namespace {

/// What every hit's query begins with: what the account says. `$me` is bound by name's place, the first.
constexpr QLatin1String
    accountColumns("account.uid, account.name, account.health, account.technical_account_manager = ?, "
                   "(SELECT user.name FROM user WHERE user.uid = account.technical_account_manager)");
constexpr int accountColumnCount = 5;

/// How the hits of one type are read: further columns, where from, and what they fill.
struct Reading
{
    EntityType type;
    QString columns; ///< The first two are the row's id and its uid.
    QString from;
    void (*fill)(SearchHit &hit, const QVariantList &values);
};

QDateTime instant(const QVariant &stored)
{
    return stored.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(stored.toLongLong(), Qt::UTC);
}

QString labelOf(const char *list, const char *column)
{
    return QStringLiteral("(SELECT label FROM pick_item WHERE list = '%1' AND item = account.%2)")
        .arg(QLatin1String(list), QLatin1String(column));
}

void fillAccount(SearchHit &hit, const QVariantList &values)
{
    hit.title = hit.accountName;
    hit.address = values.at(2).toString();
    if (!values.at(3).isNull())
        hit.carr = Money{values.at(3).toLongLong(), values.at(4).toString()};
    hit.traits = {values.at(5).toString(), values.at(6).toString()};
    hit.traits.removeAll(QString());
}

void fillContact(SearchHit &hit, const QVariantList &values)
{
    Contact contact;
    contact.firstName = values.at(2).toString();
    contact.lastName = values.at(3).toString();
    contact.email = values.at(4).toString();
    hit.title = displayName(contact);
    hit.address = contact.email;
    hit.jobTitle = values.at(5).toString();
}

void fillCta(SearchHit &hit, const QVariantList &values)
{
    hit.title = values.at(2).toString();
    hit.closed = values.at(3).toBool();
    hit.due = QDate::fromString(values.at(4).toString(), Qt::ISODate);
    hit.cta = CtaId(hit.uid);
}

void fillDraft(SearchHit &hit, const QVariantList &values)
{
    hit.title = values.at(2).toString();
    hit.task = TaskId(values.at(3).toString());
    hit.cta = CtaId(values.at(4).toString());
    hit.at = instant(values.at(5));
}

void fillTemplate(SearchHit &hit, const QVariantList &values)
{
    hit.title = values.at(2).toString();
}

void fillTask(SearchHit &hit, const QVariantList &values)
{
    hit.title = values.at(2).toString();
    hit.task = TaskId(hit.uid);
    hit.cta = CtaId(values.at(3).toString());
    hit.due = QDate::fromString(values.at(4).toString(), Qt::ISODate);
    hit.closed = values.at(5).toBool();
}

/// Of the accounts that a contact is in, one of the person's own comes first; without any there is none.
QString contactFrom()
{
    return QStringLiteral(
        "contact LEFT JOIN account ON account.id = (SELECT membership.account_id FROM membership "
        "JOIN account AS place ON place.id = membership.account_id WHERE membership.contact_id = contact.id "
        "ORDER BY place.technical_account_manager IS NOT ?, membership.position LIMIT 1)");
}

QList<Reading> readingsOf(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Account:
        return {{EntityType::Account,
                 QStringLiteral("account.id, account.uid, account.domain, account.carr_minor, "
                                "account.carr_currency, ") +
                     labelOf("deployment_type", "deployment_type") + QStringLiteral(", ") +
                     labelOf("account_owner_team", "account_owner_team"),
                 QStringLiteral("account"), fillAccount}};
    case SearchKind::Contact:
        return {{EntityType::Contact,
                 QStringLiteral("contact.id, contact.uid, contact.first_name, contact.last_name, "
                                "contact.email, contact.title"),
                 contactFrom(), fillContact}};
    case SearchKind::Cta:
        return {{EntityType::Cta, QStringLiteral("cta.id, cta.uid, cta.name, cta.closed, cta.due_date"),
                 QStringLiteral("cta JOIN account ON account.id = cta.account_id"), fillCta}};
    case SearchKind::Email:
        break;
    }
    return {
        {EntityType::Draft,
         QStringLiteral("draft.id, draft.uid, task.title, task.uid, cta.uid, draft.saved_at"),
         QStringLiteral("draft JOIN account ON account.id = draft.account_id "
                        "JOIN task ON task.id = draft.task_id JOIN cta ON cta.id = draft.cta_id"),
         fillDraft},
        {EntityType::Submission,
         QStringLiteral("submission.id, submission.uid, submission.subject, submission.task, submission.cta, "
                        "coalesce(submission.done_at, submission.created_at)"),
         QStringLiteral("submission JOIN account ON account.id = submission.account_id"), fillDraft},
        {EntityType::Template, QStringLiteral("email_template.id, email_template.uid, email_template.name"),
         QStringLiteral("email_template LEFT JOIN account ON account.id = NULL"), fillTemplate},
        {EntityType::Task,
         QStringLiteral("task.id, task.uid, task.title, cta.uid, task.due_date, "
                        "task.status IN ('completed', 'skipped')"),
         QStringLiteral("task JOIN account ON account.id = task.account_id JOIN cta ON cta.id = task.cta_id"),
         fillTask},
    };
}

QString numberList(const QList<qint64> &numbers)
{
    QJsonArray list;
    for (const qint64 number : numbers)
        list.append(number);
    return boundList(list);
}

SearchHit hitOf(SearchKind kind, const Reading &reading, const QVariantList &row)
{
    SearchHit hit;
    hit.kind = kind;
    hit.type = reading.type;
    hit.account = AccountId(row.at(0).toString());
    hit.accountName = row.at(1).toString();
    if (!row.at(2).isNull())
        hit.health = row.at(2).toInt();
    hit.mine = row.at(3).toBool();
    hit.ownerName = row.at(4).toString();
    const QVariantList values = row.mid(accountColumnCount);
    hit.uid = values.at(1).toString();
    reading.fill(hit, values);
    return hit;
}

} // namespace

Result<QHash<qint64, SearchHit>> SearchRows::read(Connection &connection, SearchKind kind,
                                                  const QList<qint64> &keys, const UserId &me)
{
    QHash<qint64, SearchHit> hits;
    for (const Reading &reading : readingsOf(kind)) {
        const SearchSource &source = *searchSource(reading.type);
        QList<qint64> ids;
        for (const qint64 key : keys) {
            if (key % source.keys == source.part)
                ids.append(key / source.keys);
        }
        if (ids.isEmpty())
            continue;
        // One statement for any number of keys, since every statement is kept prepared.
        const QString sql =
            QStringLiteral("SELECT %1, %2 FROM %3 WHERE %4.id IN (SELECT value FROM json_each(?))")
                .arg(accountColumns, reading.columns, reading.from, source.table);
        QVariantList binds{me.toString()};
        if (kind == SearchKind::Contact)
            binds += me.toString();
        const auto rows = connection.query(sql, binds + QVariantList{numberList(ids)});
        WAYMARK_TRY(rows);
        for (const QVariantList &row : *rows)
            hits.insert(source.keyOf(row.at(accountColumnCount).toLongLong()), hitOf(kind, reading, row));
    }
    return hits;
}

QString SearchRows::indexOf(SearchKind kind)
{
    return searchSource(readingsOf(kind).first().type)->index;
}

QString SearchRows::keysOfMine(SearchKind kind)
{
    if (kind == SearchKind::Account)
        return QStringLiteral("SELECT id AS key FROM my_account");
    if (kind == SearchKind::Contact)
        return QStringLiteral("SELECT membership.contact_id AS key FROM my_account CROSS JOIN membership "
                              "ON membership.account_id = my_account.id");
    QStringList parts;
    for (const Reading &reading : readingsOf(kind)) {
        const SearchSource &source = *searchSource(reading.type);
        if (reading.type == EntityType::Template) // Of no account.
            continue;
        parts += QStringLiteral("SELECT %1.id * %2 + %3 AS key FROM my_account CROSS JOIN %1 "
                                "ON %1.account_id = my_account.id")
                     .arg(source.table)
                     .arg(source.keys)
                     .arg(source.part);
    }
    return parts.join(QStringLiteral(" UNION ALL "));
}

} // namespace waymark
