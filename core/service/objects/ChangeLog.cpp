// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/objects/ChangeLog.h"

#include "core/service/database/SqlConnection.h"
#include "core/service/objects/Scopes.h"

#include <algorithm>

namespace waymark {

namespace {

/// So many changed objects are sorted for a page; where there are more, they are walked in the order of their
/// keys, so that a page costs what it holds and not what is behind it.
constexpr int mostToSort = 2'000;

/// Portions of candidates that one page looks through.
constexpr int mostPortions = 20;

/// Objects of the type that changed after `since`, whoever sees them.
Result<SqlRows> changedObjects(SqlConnection &connection, const TypeSchema &type, qint64 since,
                               qint64 position, int most)
{
    const auto count = connection.query(
        QStringLiteral(
            "SELECT count(*) FROM (SELECT 1 FROM object WHERE type = ? AND modseq > ? LIMIT ?) AS c"),
        {type.name, since, mostToSort + 1});
    if (!count)
        return count;
    // The sign keeps both engines from the index that is in the order of the changes.
    const bool isWalk = count->first().first().toInt() > mostToSort;
    return connection.query(QStringLiteral("SELECT id FROM object WHERE type = ? AND %1modseq > ? AND id > ? "
                                           "ORDER BY id LIMIT ?")
                                .arg(isWalk ? QStringLiteral("+") : QString()),
                            {type.name, since, position, most});
}

/// The scopes that the person has, where `since` is 0; else those that came or went for them after it.
Result<SqlRows> scopeNames(SqlConnection &connection, const QString &person, qint64 since)
{
    if (since == 0) {
        const auto all = seesAll(connection, person);
        if (!all)
            return failure(all.error());
        // Of an admin with thousands of accounts nobody goes through those.
        if (*all)
            return SqlRows{{scopeOfEverybody()}, {scopeOfAdmins()}};
        return connection.query(
            QStringLiteral("SELECT DISTINCT scope FROM access WHERE person = ? AND removed IS NULL"),
            {person});
    }
    return connection.query(
        QStringLiteral("SELECT DISTINCT scope FROM access WHERE person = ? AND (added > ? OR removed > ?)"),
        {person, since, since});
}

/// The keys of the next objects that may have changed for the person, in order: they changed, or whole scopes
/// came or went. Each scope's objects are in order already, so that only the nearest of each are read.
Result<QList<qint64>> candidates(SqlConnection &connection, const TypeSchema &type, const QString &person,
                                 qint64 since, qint64 position, int most)
{
    const auto scopes = scopeNames(connection, person, since);
    if (!scopes)
        return failure(scopes.error());
    QList<qint64> keys;
    const auto take = [&keys](const SqlRows &rows) {
        for (const QVariantList &row : rows)
            keys.append(row.first().toLongLong());
    };
    const QString ofScope = QStringLiteral("SELECT object FROM object_scope WHERE scope = ? AND type = ? AND "
                                           "object > ? %1ORDER BY object LIMIT ?")
                                .arg(since == 0 ? QStringLiteral("AND removed IS NULL ") : QString());
    for (const QVariantList &scope : *scopes) {
        const auto rows = connection.query(ofScope, {scope.first(), type.name, position, most});
        if (!rows)
            return failure(rows.error());
        take(*rows);
    }
    if (since > 0) {
        const auto changed = changedObjects(connection, type, since, position, most);
        if (!changed)
            return failure(changed.error());
        take(*changed);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys.mid(0, most);
}

/// An SQL condition: a scope of the object came or went for the person. Of what is in several scopes they see
/// more or less than before, though nobody changed it; and what went and came back they may have forgotten
/// meanwhile, with what it hangs on. Binds: the person, then the modseq twice.
const QLatin1String seenAnew(
    "EXISTS (SELECT 1 FROM object_scope s CROSS JOIN access a "
    "WHERE a.scope = s.scope AND s.object = o.id AND a.person = ? AND (a.added > ? OR a.removed > ?))");

/// Tells the changes among the objects with these keys, in their order, until the page holds `most`. What
/// came and went since is told too: who made it has it since they were answered, and nothing else says that
/// it is gone.
Result<void> sort(SqlConnection &connection, const TypeSchema &type, const QList<qint64> &keys,
                  const QString &person, qint64 since, int most, ChangePage &page)
{
    // At the beginning nothing was seen before.
    const bool isBeginning = since == 0;
    const bool hasScopes =
        !isBeginning && type.scope != ScopeRule::Workspace && type.scope != ScopeRule::OfUser;
    QVariantList binds{person};
    if (!isBeginning)
        binds += QVariantList{person, since, since, since, since, person, since, since};
    if (hasScopes)
        binds += QVariantList{person, since, since};
    for (const qint64 key : keys)
        binds.append(key);
    const QString object = QStringLiteral("o.id");
    const QString asFlag = QStringLiteral("CASE WHEN %1 THEN 1 ELSE 0 END");
    const QString no = QStringLiteral("0");
    const auto rows = connection.query(
        QStringLiteral("SELECT o.id, o.uid, o.modseq, %1, %2, %3, %4 FROM object o "
                       "WHERE o.id IN (%5) ORDER BY o.id")
            .arg(asFlag.arg(seenNow(object)), isBeginning ? no : asFlag.arg(seenThen(object)),
                 isBeginning ? no : asFlag.arg(seenSince(object)), hasScopes ? asFlag.arg(seenAnew) : no,
                 placeholders(keys.size())),
        binds);
    if (!rows)
        return failure(rows.error());
    for (const QVariantList &row : *rows) {
        if (page.size() == most) {
            page.isLast = false;
            return {};
        }
        page.position = row.at(0).toLongLong();
        const bool now = row.at(3).toInt() != 0;
        const bool then = row.at(4).toInt() != 0;
        if (now && !then)
            page.created.append(row.at(1).toString());
        else if (now && (row.at(2).toLongLong() > since || row.at(6).toInt() != 0))
            page.updated.append(row.at(1).toString());
        else if (!now && since > 0 && row.at(5).toInt() != 0)
            page.destroyed.append(row.at(1).toString());
    }
    return {};
}

} // namespace

Result<ChangePage> readChanges(SqlConnection &connection, const TypeSchema &type, const QString &person,
                               qint64 since, qint64 position, int most)
{
    ChangePage page;
    page.position = position;
    // One more than asked for, to see whether there is more; in portions that a statement can hold.
    const int portion = std::min(most, 500) + 1;
    for (int portions = 0; page.isLast; ++portions) {
        const auto keys = candidates(connection, type, person, since, page.position, portion);
        if (!keys)
            return failure(keys.error());
        if (keys->isEmpty())
            return page;
        // Most of what changed may be nobody's business here. No request goes through all of it.
        if (portions == mostPortions) {
            page.isLast = false;
            return page;
        }
        WAYMARK_TRY(sort(connection, type, *keys, person, since, most, page));
        if (page.isLast && keys->size() < portion)
            return page;
    }
    return page;
}

} // namespace waymark
