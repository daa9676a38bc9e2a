// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/sync/wire/ModelRows.h"

#include "core/store/Connection.h"
#include "core/store/tables/StoredTable.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/SyncRows.h"
#include "core/sync/mapping/RowMapping.h"

#include <QJsonDocument>

namespace waymark::test {

namespace {

template <class T>
T sure(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    return *result;
}

bool isOf(const SyncType &type, const QString &uid, const QJsonObject &row, const QJsonObject &object,
          const AccountId &account, const QSet<QString> &emails)
{
    switch (type.entity) {
    case EntityType::Account:
        return uid == account.toString();
    case EntityType::Contact:
        return object.value(QStringLiteral("memberships")).toObject().contains(account.toString());
    case EntityType::Delivery:
        return emails.contains(row.value(QStringLiteral("submission")).toString());
    default:
        return object.value(QStringLiteral("account")).toString() == account.toString();
    }
}

} // namespace

QHash<QString, QString> teamsRows(Connection &connection, const AccountId &account)
{
    QHash<QString, QString> all;
    QSet<QString> emails;
    for (const EntityType entity :
         {EntityType::Account, EntityType::Contact, EntityType::Cta, EntityType::Task, EntityType::Draft,
          EntityType::Submission, EntityType::Delivery, EntityType::Activity}) {
        const SyncType &type = *syncType(entity);
        const QStringList uids = sure(type.table().uidsWhere(connection, QStringLiteral("?"), {1}));
        const auto rows = sure(SyncRows::read(connection, type, uids));
        const auto agreed = sure(AgreedRows::agreed(connection, type, uids));
        for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
            QJsonObject object = RowMapping::forWire(type, *row);
            const bool isEmail = entity == EntityType::Submission || entity == EntityType::Delivery;
            if (!isOf(type, row.key(), *row, object, account, emails) ||
                (isEmail && !agreed.contains(row.key())))
                continue;
            // What the server forgot with a backup is named by those alone who still know it.
            const QString submission = QStringLiteral("submission");
            if (entity == EntityType::Activity && !emails.contains(object.value(submission).toString()))
                object.remove(submission);
            if (entity == EntityType::Submission)
                emails.insert(row.key());
            all.insert(type.name + u' ' + row.key(),
                       QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
        }
    }
    const auto texts = sure(connection.query(
        QStringLiteral("SELECT r.uid, r.draft, r.reason, r.name, r.body FROM draft_revision AS r JOIN draft "
                       "ON draft.uid "
                       "= r.draft WHERE draft.account_id = (SELECT id FROM account WHERE uid = ?)"),
        {account.toString()}));
    for (const QVariantList &row : texts)
        all.insert(QStringLiteral("DraftRevision ") + row.at(0).toString(),
                   (row.at(1).toString() + u' ' + row.at(2).toString() + u' ' + row.at(3).toString() +
                    row.at(4).toString()));
    return all;
}

} // namespace waymark::test
