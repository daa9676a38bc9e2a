// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/RestoredEmails.h"

#include "core/protocol/SchemaTable.h"
#include "core/service/ServiceLog.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/objects/InChange.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/sending/DomainObjects.h"
#include "core/service/sending/EmailStop.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::RestoredEmails)
};

Result<void> reviewOne(Change &change, const QString &uid)
{
    return EmailStop::review(
        change, uid,
        Words::tr("The server went back to a backup. This email may have left since the backup was made: "
                  "look whether it did, then take it back or let it leave."));
}

/// Said where *Send again* is offered.
Result<void> warnAbout(Change &change, const QString &uid)
{
    const auto object = livingObject(change.connection(), "Delivery", uid);
    if (!object)
        return failure(object.error());
    const QString words =
        Words::tr("The server went back to a backup since: it may have been sent again after the backup was "
                  "made.");
    if (!*object || deliveryFrom(**object).outcome.contains(words))
        return {};
    Delivery delivery = deliveryFrom(**object);
    delivery.outcome = QString(delivery.outcome + u' ' + words).trimmed();
    const auto saved = ObjectStore::update(change, *typeSchema(QStringLiteral("Delivery")), **object,
                                           withDelivery((*object)->content, delivery));
    return saved ? Result<void>() : failure(saved.error());
}

using Changed = QSet<QString>;
using Step = Result<void> (*)(Change &, const QString &);

/// Runs `step` for each that `sql` gives, and `otherwise` where that cannot be written.
Result<void> forEach(ServerDatabase &database, const QString &sql, Step step, Step otherwise,
                     Changed &changed)
{
    const auto connection = database.connection();
    if (!connection)
        return failure(connection.error());
    const auto rows = (*connection)->query(sql);
    if (!rows)
        return failure(rows.error());
    for (const QVariantList &row : *rows) {
        const QString uid = row.first().toString();
        auto done = inChange(database, [&](Change &change) { return step(change, uid); });
        if (!done && isForItsContent(done.error())) {
            qCWarning(logService).noquote() << "Not recorded:" << uid << describe(done.error());
            done = otherwise ? inChange(database, [&](Change &change) { return otherwise(change, uid); })
                             : Result<Changed>(Changed());
        }
        if (!done)
            return failure(done.error());
        changed += *done;
    }
    return {};
}

} // namespace

Result<void> RestoredEmails::mark(SqlConnection &connection)
{
    WAYMARK_TRY(connection.execute(QStringLiteral("DELETE FROM server_state WHERE name = 'restored'")));
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT INTO server_state (name, value) VALUES ('restored', 'yes')")));
    return {};
}

Result<QSet<QString>> RestoredEmails::review(ServerDatabase &database)
{
    const auto connection = database.connection();
    if (!connection)
        return failure(connection.error());
    const auto marked =
        (*connection)->query(QStringLiteral("SELECT 1 FROM server_state WHERE name = 'restored'"));
    if (!marked)
        return failure(marked.error());
    Changed changed;
    if (marked->isEmpty())
        return changed;
    WAYMARK_TRY(forEach(
        database, QStringLiteral("SELECT submission FROM dispatch WHERE state <> 'done' ORDER BY draft"),
        reviewOne, EmailStop::stopRow, changed));
    WAYMARK_TRY(forEach(database,
                        QStringLiteral("SELECT delivery FROM outgoing WHERE state IN ('failed', 'unknown') "
                                       "ORDER BY delivery"),
                        warnAbout, nullptr, changed));
    WAYMARK_TRY((*connection)->write([&]() -> Result<void> {
        const auto gone =
            (*connection)->execute(QStringLiteral("DELETE FROM server_state WHERE name = 'restored'"));
        return gone ? Result<void>() : failure(gone.error());
    }));
    return changed;
}

} // namespace waymark
