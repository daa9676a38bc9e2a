// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/WorkspaceCounts.h"

#include "core/store/Connection.h"

namespace waymark {

namespace {

Result<int> number(Connection &connection, const QString &sql, const QVariantList &binds = {})
{
    const auto rows = connection.query(sql, binds);
    if (!rows)
        return failure(rows.error());
    return rows->first().first().toInt();
}

/// The rows of `table` that `condition` picks; none where there is no such table.
Result<int> count(Connection &connection, const QString &table, const QString &condition)
{
    const auto there = number(
        connection, QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?"),
        {table});
    if (!there || *there == 0)
        return there;
    return number(connection, QStringLiteral("SELECT count(*) FROM %1 WHERE %2").arg(table, condition));
}

} // namespace

Result<WorkspaceCounts> WorkspaceCounts::read(Connection &connection)
{
    WorkspaceCounts counts;
    struct Source
    {
        int WorkspaceCounts::*member;
        QString table;
        QString condition;
    };
    const QString all = QStringLiteral("1");
    const QList<Source> sources{
        {&WorkspaceCounts::accounts, QStringLiteral("account"), all},
        {&WorkspaceCounts::contacts, QStringLiteral("contact"), all},
        {&WorkspaceCounts::openCtas, QStringLiteral("cta"), QStringLiteral("closed = 0")},
        {&WorkspaceCounts::drafts, QStringLiteral("draft"), all},
        {&WorkspaceCounts::sentEmails, QStringLiteral("submission"), QStringLiteral("state = 'done'")},
    };
    for (const Source &source : sources) {
        const auto counted = count(connection, source.table, source.condition);
        if (!counted)
            return failure(counted.error());
        counts.*source.member = *counted;
    }
    return counts;
}

} // namespace waymark
