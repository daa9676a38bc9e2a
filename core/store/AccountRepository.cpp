// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"

#include "core/store/AccountWords.h"
#include "core/store/IdList.h"
#include "core/store/Removal.h"
#include "core/store/RowScan.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/SearchKey.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

#include <QJsonArray>

namespace waymark {

namespace {

/// A WHERE with what it binds.
struct Filter
{
    QString where;
    QVariantList binds;
};

Filter filterOf(const AccountQuery &query)
{
    QStringList conditions;
    Filter filter;
    if (!query.technicalAccountManager.isEmpty()) {
        conditions += QStringLiteral("account.technical_account_manager = ?");
        filter.binds += query.technicalAccountManager.toString();
    }
    if (!query.text.trimmed().isEmpty()) {
        // Unlike LIKE it folds nothing, which the keys are already, and needs no pattern.
        conditions += QStringLiteral("instr(account.search_key, ?)");
        filter.binds += searchKey(query.text);
    }
    if (!conditions.isEmpty())
        filter.where = QStringLiteral("WHERE ") + conditions.join(QStringLiteral(" AND "));
    return filter;
}

constexpr QLatin1String rowColumns("account.uid, account.name, account.carr_minor, account.carr_currency, "
                                   "account.renewal_date, account.health");

Result<QList<AccountListRow>> rowsWhere(Connection &connection, const QString &tail,
                                        const QVariantList &binds)
{
    const auto rows = connection.query(QStringLiteral("SELECT %1 %2").arg(rowColumns, tail), binds);
    WAYMARK_TRY(rows);
    QList<AccountListRow> accounts;
    accounts.reserve(rows->size());
    for (const QVariantList &row : *rows) {
        const auto renewal = Codec<QDate>::decode(row.at(4));
        if (!renewal)
            return failure(unreadable(accountTable(), row.at(0).toString(), QStringLiteral("renewalDate")));
        AccountListRow account;
        account.id = AccountId(row.at(0).toString());
        account.name = row.at(1).toString();
        if (!row.at(2).isNull())
            account.carr = Money{row.at(2).toLongLong(), row.at(3).toString()};
        account.renewalDate = *renewal;
        if (!row.at(5).isNull())
            account.health = row.at(5).toInt();
        accounts.append(account);
    }
    return accounts;
}

QString sortKey(AccountQuery::Sort sort)
{
    switch (sort) {
    case AccountQuery::Sort::Name:
        return {};
    case AccountQuery::Sort::Carr:
        return QStringLiteral("account.carr_minor DESC, ");
    case AccountQuery::Sort::Renewal:
        return QStringLiteral("account.renewal_date ASC NULLS LAST, ");
    case AccountQuery::Sort::Health:
        return QStringLiteral("account.health ASC NULLS LAST, ");
    }
    Q_UNREACHABLE();
}

/// No two rows are equal in it, so that each window sees the same order.
QString orderOf(AccountQuery::Sort sort)
{
    return sortKey(sort) + QStringLiteral("account.name_key, account.search_key, account.id");
}

} // namespace

Result<Account> AccountRepository::find(Connection &connection, const AccountId &id)
{
    return accountTable().find(connection, id.toString());
}

Result<QHash<AccountId, Account>> AccountRepository::findAll(Connection &connection,
                                                             const QList<AccountId> &ids)
{
    QHash<AccountId, Account> found;
    auto accounts = accountTable().select(
        connection, QStringLiteral("WHERE account.uid IN (SELECT value FROM json_each(?))"), {idList(ids)});
    WAYMARK_TRY(accounts);
    for (Account &account : *accounts)
        found.insert(account.id, std::move(account));
    return found;
}

Result<QList<Account>> AccountRepository::after(Connection &connection, const AccountId &id, int limit)
{
    return accountTable().select(connection,
                                 QStringLiteral("WHERE account.uid > ? ORDER BY account.uid LIMIT ?"),
                                 {id.isEmpty() ? QStringLiteral("") : id.toString(), limit});
}

Result<QList<AccountKeys>> AccountRepository::keys(Connection &connection)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT uid, name, domain, external_id FROM account ORDER BY id"));
    if (!rows)
        return failure(rows.error());
    QList<AccountKeys> keys;
    keys.reserve(rows->size());
    for (const QVariantList &row : *rows)
        keys.append({AccountId(row.at(0).toString()), row.at(1).toString(), row.at(2).toString(),
                     row.at(3).toString()});
    return keys;
}

Result<QList<Account>> AccountRepository::list(Connection &connection, const AccountQuery &query)
{
    const Filter filter = filterOf(query);
    return accountTable().select(
        connection, QStringLiteral("%1 ORDER BY %2 LIMIT ? OFFSET ?").arg(filter.where, orderOf(query.sort)),
        filter.binds + QVariantList{query.limit, query.offset});
}

Result<std::vector<qint64>> AccountRepository::numbers(Connection &connection, const AccountQuery &query)
{
    const Filter filter = filterOf(query);
    std::vector<qint64> numbers;
    WAYMARK_TRY(RowScan::run(connection,
                             QStringLiteral("SELECT account.id FROM account %1 ORDER BY %2")
                                 .arg(filter.where, orderOf(query.sort)),
                             filter.binds,
                             [&](const RowScan::Row &row) { numbers.push_back(row.number(0)); }));
    return numbers;
}

Result<QList<AccountListRow>> AccountRepository::rows(Connection &connection, const QList<qint64> &numbers)
{
    QJsonArray wanted;
    for (const qint64 number : numbers)
        wanted.append(number);
    return rowsWhere(connection,
                     QStringLiteral("FROM json_each(?) LEFT JOIN account ON account.id = json_each.value "
                                    "ORDER BY json_each.key"),
                     {jsonText(wanted)});
}

Result<std::optional<qint64>> AccountRepository::numberOf(Connection &connection, const AccountId &id)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT id FROM account WHERE uid = ?"), {id.toString()});
    WAYMARK_TRY(rows);
    return rows->isEmpty() ? std::optional<qint64>() : std::optional(rows->first().first().toLongLong());
}

Result<int> AccountRepository::count(Connection &connection, const AccountQuery &query)
{
    const Filter filter = filterOf(query);
    const auto rows =
        connection.query(QStringLiteral("SELECT count(*) FROM account ") + filter.where, filter.binds);
    if (!rows)
        return failure(rows.error());
    return rows->first().first().toInt();
}

Result<QList<AccountListRow>> AccountRepository::renewing(Connection &connection, const UserId &tam,
                                                          QDate first, QDate last)
{
    return rowsWhere(connection,
                     QStringLiteral("FROM account WHERE account.technical_account_manager = ? "
                                    "AND account.renewal_date BETWEEN ? AND ? ORDER BY ") +
                         orderOf(AccountQuery::Sort::Renewal),
                     {tam.toString(), Codec<QDate>::encode(first), Codec<QDate>::encode(last)});
}

Result<QString> AccountRepository::usualCurrency(Connection &connection)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT carr_currency FROM account WHERE carr_currency IS NOT NULL "
                       "GROUP BY carr_currency ORDER BY count(*) DESC, carr_currency LIMIT 1"));
    WAYMARK_TRY(rows);
    return rows->isEmpty() ? QString() : rows->first().first().toString();
}

Result<QHash<QString, QStringList>> AccountRepository::picksInUse(Connection &connection)
{
    QStringList parts;
    for (const char *column :
         {"account_owner_team", "deployment_type", "support_level", "deployer", "hosting",
          "customer_conversion_source", "provider", "lifecycle_stage", "segment"})
        parts.append(
            QStringLiteral("SELECT '%1', %1 FROM account WHERE %1 <> ''").arg(QLatin1String(column)));
    for (const char *column : {"products_purchased", "technology_stack"})
        parts.append(QStringLiteral("SELECT '%1', value FROM account, json_each(account.%1)")
                         .arg(QLatin1String(column)));
    const auto rows = connection.query(parts.join(QStringLiteral(" UNION ")));
    WAYMARK_TRY(rows);
    QHash<QString, QStringList> picks;
    for (const QVariantList &row : *rows)
        picks[row.at(0).toString()].append(row.at(1).toString());
    return picks;
}

Result<bool> AccountRepository::isUsed(Connection &connection, const AccountId &id)
{
    QStringList parts;
    for (const char *table : {"membership", "cta", "task", "draft", "activity", "submission"})
        parts.append(QStringLiteral("EXISTS (SELECT 1 FROM %1 WHERE account_id = account.id)")
                         .arg(QLatin1String(table)));
    const auto rows = connection.query(QStringLiteral("SELECT 1 FROM account WHERE uid = ? AND (%1)")
                                           .arg(parts.join(QStringLiteral(" OR "))),
                                       {id.toString()});
    WAYMARK_TRY(rows);
    return !rows->isEmpty();
}

Result<QList<AccountId>> AccountRepository::children(Connection &connection, const AccountId &id)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT uid FROM account WHERE parent = ?"), {id.toString()});
    WAYMARK_TRY(rows);
    QList<AccountId> children;
    for (const QVariantList &row : *rows)
        children.append(AccountId(row.first().toString()));
    return children;
}

Result<void> AccountRepository::save(WriteTransaction &transaction, const Account &account)
{
    WAYMARK_TRY(accountTable().save(transaction, account));
    return {};
}

Result<void> AccountRepository::remove(WriteTransaction &transaction, const AccountId &id)
{
    WAYMARK_TRY(Removal::refuseWhileLeaving(
        transaction, QStringLiteral("account_id = (SELECT id FROM account WHERE uid = ?)"), {id.toString()}));
    return Removal::account(transaction, id.toString());
}

Result<void> readAccountWords(Connection &connection, const AccountQuery &query,
                              const std::function<void(qint64 number, QByteArrayView words)> &take)
{
    const Filter filter = filterOf(query);
    return RowScan::run(connection,
                        QStringLiteral("SELECT account.id, account.search_key FROM account %1 ORDER BY %2")
                            .arg(filter.where, orderOf(query.sort)),
                        filter.binds, [&](const RowScan::Row &row) { take(row.number(0), row.utf8(1)); });
}

} // namespace waymark
