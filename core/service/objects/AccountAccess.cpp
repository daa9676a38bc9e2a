// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/objects/AccountAccess.h"

#include "core/protocol/SchemaTable.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/Scopes.h"

namespace waymark {

namespace {

/// What is seen changes without any object changing, so every type whose objects have scopes counts as
/// changed.
Result<qint64> modseqOfAll(Change &change)
{
    qint64 number = 0;
    for (const TypeSchema &type : schemaTable()) {
        const auto modseq = change.modseqFor(type.name);
        if (!modseq)
            return failure(modseq.error());
        number = *modseq;
    }
    return number;
}

Result<bool> isTam(Change &change, const QString &person)
{
    const auto rows =
        change.connection().query(QStringLiteral("SELECT 1 FROM person WHERE uid = ? AND tam = 1"), {person});
    if (!rows)
        return failure(rows.error());
    return !rows->isEmpty();
}

} // namespace

Result<void> AccountAccess::objectChanged(Change &change, const TypeSchema &type, const QString &uid,
                                          const QJsonObject &before, const QJsonObject &after, qint64)
{
    if (type.scope != ScopeRule::Itself)
        return {};
    const QString manager = QStringLiteral("technicalAccountManager");
    const QString old = before.value(manager).toString();
    const QString now = after.value(manager).toString();
    // A destroyed account's scope stays: its manager hears of the destruction by it.
    if (old == now || (after.isEmpty() && !before.isEmpty()))
        return {};
    if (!old.isEmpty())
        WAYMARK_TRY(take(change, old, scopeOfAccount(uid)));
    const auto managed = now.isEmpty() ? Result<bool>(false) : isTam(change, now);
    if (!managed)
        return failure(managed.error());
    return *managed ? give(change, now, scopeOfAccount(uid)) : Result<void>();
}

Result<void> AccountAccess::give(Change &change, const QString &person, const QString &scope)
{
    const auto modseq = modseqOfAll(change);
    if (!modseq)
        return failure(modseq.error());
    const auto there = change.connection().query(
        QStringLiteral("SELECT 1 FROM access WHERE person = ? AND scope = ? AND removed IS NULL"),
        {person, scope});
    if (!there)
        return failure(there.error());
    if (there->isEmpty())
        WAYMARK_TRY(change.connection().execute(
            QStringLiteral("INSERT INTO access (person, scope, added) VALUES (?, ?, ?)"),
            {person, scope, *modseq}));
    return {};
}

Result<void> AccountAccess::take(Change &change, const QString &person, const QString &scope)
{
    const auto modseq = modseqOfAll(change);
    if (!modseq)
        return failure(modseq.error());
    WAYMARK_TRY(change.connection().execute(
        QStringLiteral("UPDATE access SET removed = ? WHERE person = ? AND scope = ? AND removed IS NULL"),
        {*modseq, person, scope}));
    return {};
}

} // namespace waymark
