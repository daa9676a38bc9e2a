// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"

#include "core/store/Removal.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/SearchKey.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

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

/// No two rows are equal in it, so that each window, and placeOf(), sees the same order.
QString orderOf(AccountQuery::Sort sort)
{
    return sortKey(sort) + QStringLiteral("account.name_key, account.search_key, account.id");
}

} // namespace

Result<Account> AccountRepository::find(Connection &connection, const AccountId &id)
{
    return accountTable().find(connection, id.toString());
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

Result<AccountWindow> AccountRepository::window(Connection &connection, const AccountQuery &query)
{
    auto accounts = list(connection, query);
    WAYMARK_TRY(accounts);
    AccountWindow window{std::move(*accounts), 0};
    const int rows = int(window.accounts.size());
    if (rows < query.limit && (rows > 0 || query.offset == 0)) {
        window.count = query.offset + rows;
        return window;
    }
    const auto all = count(connection, query);
    WAYMARK_TRY(all);
    window.count = *all;
    return window;
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

Result<int> AccountRepository::placeOf(Connection &connection, const AccountQuery &query, const AccountId &id)
{
    const Filter filter = filterOf(query);
    const QString also =
        filter.where.isEmpty() ? QStringLiteral("WHERE") : filter.where + QStringLiteral(" AND");
    const auto row =
        connection.query(QStringLiteral("SELECT account.id FROM account %1 account.uid = ?").arg(also),
                         filter.binds + QVariantList{id.toString()});
    if (!row)
        return failure(row.error());
    if (row->isEmpty())
        return -1;
    const auto place = connection.query(
        QStringLiteral("SELECT place FROM (SELECT account.id AS id, row_number() OVER (ORDER BY %2) - 1 AS "
                       "place FROM account %1) WHERE id = ?")
            .arg(filter.where, orderOf(query.sort)),
        filter.binds + row->first());
    if (!place)
        return failure(place.error());
    return place->isEmpty() ? -1 : place->first().first().toInt();
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

} // namespace waymark
