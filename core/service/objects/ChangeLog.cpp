// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/objects/ChangeLog.h"

#include "core/service/database/SqlConnection.h"
#include "core/service/objects/Scopes.h"

#include <algorithm>

namespace waymark {

namespace {

/// The keys of objects that may have changed for the person: they changed, or whole scopes came or went.
Result<SqlRows> candidates(SqlConnection &connection, const TypeSchema &type, const QString &person,
                           qint64 since, qint64 position, int most)
{
    if (since == 0)
        return connection.query(
            QStringLiteral("SELECT DISTINCT s.object FROM access a JOIN object_scope s ON s.scope = a.scope "
                           "WHERE a.person = ? AND a.removed IS NULL AND s.removed IS NULL AND s.type = ? "
                           "AND s.object > ? "
                           "ORDER BY s.object LIMIT ?"),
            {person, type.name, position, most});
    return connection.query(
        QStringLiteral(
            "SELECT id FROM (SELECT o.id AS id FROM object o WHERE o.type = ? AND o.modseq > ? AND o.id > ? "
            "UNION SELECT s.object AS id FROM access a JOIN object_scope s ON s.scope = a.scope "
            "WHERE a.person = ? AND (a.added > ? OR a.removed > ?) AND s.type = ? AND s.object > ?) AS "
            "candidate "
            "ORDER BY id LIMIT ?"),
        {type.name, since, position, person, since, since, type.name, position, most});
}

/// An SQL condition: a scope of the object came or went for the person. Of what is in several scopes they see
/// more or less than before, though nobody changed it. Binds: the person, then the modseq twice.
const QLatin1String seenAnew("EXISTS (SELECT 1 FROM object_scope s JOIN access a ON a.scope = s.scope "
                             "WHERE s.object = o.id AND a.person = ? AND (a.added > ? OR a.removed > ?))");

/// Tells the changes among the objects with these keys, in their order, until the page holds `most`. What
/// came and went since is told too: who made it has it since they were answered, and nothing else says that
/// it is gone.
Result<void> sort(SqlConnection &connection, const TypeSchema &type, const SqlRows &keys,
                  const QString &person, qint64 since, int most, ChangePage &page)
{
    const bool hasScopes = type.scope == ScopeRule::OfMembership;
    QVariantList binds{person, person, since, since, since, since, person, since, since};
    if (hasScopes)
        binds += QVariantList{person, since, since};
    for (const QVariantList &row : keys)
        binds.append(row.first());
    const QString object = QStringLiteral("o.id");
    const QString asFlag = QStringLiteral("CASE WHEN %1 THEN 1 ELSE 0 END");
    const auto rows = connection.query(
        QStringLiteral("SELECT o.id, o.uid, o.modseq, %1, %2, %3, %4 FROM object o "
                       "WHERE o.id IN (%5) ORDER BY o.id")
            .arg(asFlag.arg(seenNow(object)), asFlag.arg(seenThen(object)), asFlag.arg(seenSince(object)),
                 hasScopes ? asFlag.arg(seenAnew) : QStringLiteral("0"), placeholders(keys.size())),
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
    while (page.isLast) {
        const auto keys = candidates(connection, type, person, since, page.position, portion);
        if (!keys)
            return failure(keys.error());
        if (keys->isEmpty())
            return page;
        WAYMARK_TRY(sort(connection, type, *keys, person, since, most, page));
        if (page.isLast && keys->size() < portion)
            return page;
    }
    return page;
}

} // namespace waymark
