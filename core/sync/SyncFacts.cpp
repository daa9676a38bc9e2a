// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/SyncFacts.h"

#include "core/protocol/SyncState.h"
#include "core/store/Connection.h"

#include <QCoreApplication>
#include <QStringList>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SyncFacts)
};

} // namespace

Result<SyncFacts> SyncFacts::read(Connection &connection)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT user, roles, api_account, resync, resyncing, epoch FROM sync_connection"));
    WAYMARK_TRY(rows);
    if (rows->isEmpty())
        return failure(ErrorKind::NotFound, Words::tr("This workspace is not connected to a server."));
    const QVariantList &row = rows->first();
    return SyncFacts{UserId(row.at(0).toString()), rolesFrom(row.at(1).toString()),
                     row.at(2).toString(),         row.at(3).toLongLong(),
                     row.at(4).toBool(),           row.at(5).toString()};
}

QString epochOf(const QString &state)
{
    const auto read = SyncState::read(state);
    return read ? read->epoch : QString();
}

QString rolesText(Roles roles)
{
    QStringList words;
    if (roles.testFlag(Role::Tam))
        words.append(QStringLiteral("tam"));
    if (roles.testFlag(Role::Admin))
        words.append(QStringLiteral("admin"));
    return words.isEmpty() ? QStringLiteral("") : words.join(u' ');
}

Roles rolesFrom(const QString &text)
{
    const QStringList words = text.split(u' ');
    Roles roles;
    roles.setFlag(Role::Tam, words.contains(QStringLiteral("tam")));
    roles.setFlag(Role::Admin, words.contains(QStringLiteral("admin")));
    return roles;
}

} // namespace waymark
