// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/suppressions/SuppressionNumbers.h"

#include "core/store/Connection.h"
#include "core/store/RowScan.h"
#include "core/store/tables/EnumNames.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace waymark {

namespace {

QString stateCondition(bool lifted)
{
    return lifted ? QStringLiteral("lifted_at IS NOT NULL") : QStringLiteral("lifted_at IS NULL");
}

QString orderOf(const SuppressionQuery &query)
{
    const QString direction = query.descending ? QStringLiteral("DESC") : QStringLiteral("ASC");
    if (query.sort == SuppressionQuery::Sort::Address)
        return QStringLiteral("address_key %1, reason").arg(direction);
    // What has no day comes last either way.
    const QString moment = query.lifted ? QStringLiteral("lifted_at") : QStringLiteral("at");
    return QStringLiteral("%1 IS NULL, %1 %2, id %2").arg(moment, direction);
}

/// SQLite knows the cases of ASCII alone.
bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar letter) { return letter.unicode() < 0x80; });
}

} // namespace

Result<std::vector<qint64>> SuppressionNumbers::list(Connection &connection, const SuppressionQuery &query,
                                                     const std::function<bool()> &stopped)
{
    QStringList conditions{stateCondition(query.lifted)};
    if (query.reason)
        conditions.append(QStringLiteral("reason = '%1'").arg(enumName(*query.reason)));
    const QString text = query.text.trimmed().toLower();
    const bool asksSql = !text.isEmpty() && isAscii(text);
    if (asksSql)
        conditions.append(QStringLiteral("instr(address_key || char(10) || lower(source), ?)"));
    std::vector<qint64> numbers;
    WAYMARK_TRY(RowScan::run(
        connection,
        QStringLiteral("SELECT id, address_key, source FROM suppression WHERE %1 ORDER BY %2")
            .arg(conditions.join(QStringLiteral(" AND ")), orderOf(query)),
        asksSql ? QVariantList{text} : QVariantList(),
        [&](const RowScan::Row &row) {
            const bool isFound = text.isEmpty() || asksSql || row.text(1).contains(text) ||
                                 row.text(2).contains(text, Qt::CaseInsensitive);
            if (isFound)
                numbers.push_back(row.number(0));
        },
        stopped));
    return numbers;
}

Result<qint64> SuppressionNumbers::count(Connection &connection, bool lifted)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT count(*) FROM suppression WHERE ") + stateCondition(lifted));
    WAYMARK_TRY(rows);
    return rows->first().first().toLongLong();
}

Result<QList<SuppressedAddress>> SuppressionNumbers::read(Connection &connection,
                                                          const QList<qint64> &numbers)
{
    QJsonArray wanted;
    for (const qint64 number : numbers)
        wanted.append(number);
    const QString list = QString::fromUtf8(QJsonDocument(wanted).toJson(QJsonDocument::Compact));
    const QString those = QStringLiteral("WHERE id IN (SELECT value FROM json_each(?))");
    const auto ids = connection.query(QStringLiteral("SELECT id, uid FROM suppression ") + those, {list});
    WAYMARK_TRY(ids);
    const auto found = suppressionTable().select(connection, those, {list});
    WAYMARK_TRY(found);
    // Between the two questions a row may go.
    QHash<QString, SuppressedAddress> byUid;
    for (const SuppressedAddress &row : *found)
        byUid.insert(row.id.toString(), row);
    QHash<qint64, QString> uids;
    for (const QVariantList &row : *ids)
        uids.insert(row.at(0).toLongLong(), row.at(1).toString());
    QList<SuppressedAddress> rows;
    rows.reserve(numbers.size());
    for (const qint64 number : numbers)
        rows.append(byUid.value(uids.value(number)));
    return rows;
}

Result<qint64> SuppressionNumbers::numberOf(Connection &connection, const SuppressionId &id)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT id FROM suppression WHERE uid = ?"), {id.toString()});
    WAYMARK_TRY(rows);
    return rows->isEmpty() ? 0 : rows->first().first().toLongLong();
}

} // namespace waymark
