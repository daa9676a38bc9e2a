// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/RemotePages.h"

#include "core/store/IdList.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/EarlierTexts.h"
#include "core/sync/ObjectApplier.h"
#include "core/sync/SyncType.h"

#include <QJsonArray>

namespace waymark {

namespace {

Result<void> setState(Connection &connection, const QString &type, const QString &state)
{
    WAYMARK_TRY(connection.execute(QStringLiteral("INSERT INTO sync_type (type, state) VALUES (?, ?) "
                                                  "ON CONFLICT (type) DO UPDATE SET state = excluded.state"),
                                   {type, state}));
    return {};
}

Result<AppliedCounts> applyTexts(WriteTransaction &transaction, const RemotePage &page)
{
    const auto counts = EarlierTexts::apply(transaction, page);
    WAYMARK_TRY(counts);
    if (page.newState)
        WAYMARK_TRY(setState(transaction.connection(), page.type, *page.newState));
    return counts;
}

Result<void> forgetWanted(Connection &connection, const SyncType &type, const QList<QJsonObject> &objects)
{
    QJsonArray uids;
    for (const QJsonObject &object : objects)
        uids.append(object.value(QStringLiteral("id")));
    WAYMARK_TRY(connection.execute(
        QStringLiteral("DELETE FROM sync_wanted WHERE type = ? AND uid IN (SELECT value FROM json_each(?))"),
        {type.stored(), boundList(uids)}));
    return {};
}

} // namespace

Result<AppliedCounts> RemotePages::apply(WriteTransaction &transaction, const RemotePage &page)
{
    if (page.type == EarlierTexts::type().name)
        return applyTexts(transaction, page);
    const SyncType *type = syncType(page.type);
    if (!type)
        return AppliedCounts{};
    Connection &connection = transaction.connection();
    const auto facts = SyncFacts::read(connection);
    WAYMARK_TRY(facts);
    ObjectApplier applier(transaction, *facts);
    const QString epoch = epochOf(page.newState.value_or(QString()));
    applier.setRestored(facts->resyncing && !facts->epoch.isEmpty() && !epoch.isEmpty() &&
                        epoch != facts->epoch);
    WAYMARK_TRY(applier.apply(*type, page.objects));
    WAYMARK_TRY(applier.remove(*type, page.gone));
    WAYMARK_TRY(forgetWanted(connection, *type, page.objects));
    if (page.newState)
        WAYMARK_TRY(setState(connection, type->stored(), *page.newState));
    return applier.counts();
}

} // namespace waymark
