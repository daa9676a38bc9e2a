// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/sync/wire/SyncHouse.h"

#include "core/service/database/SqlConnection.h"
#include "core/service/people/Tokens.h"

namespace waymark::test {

QByteArray SyncHouse::tokenFor(const Member &member, const QString &device)
{
    SqlConnection &connection = **database->connection();
    QByteArray made;
    const Result<void> done = connection.write([&]() -> Result<void> {
        const auto token = Tokens::create(connection, member.person, device, clock.now().addDays(30), clock);
        WAYMARK_TRY(token);
        made = token->toLatin1();
        return {};
    });
    if (!done)
        qFatal("%s", qPrintable(describe(done.error())));
    return made;
}

void SyncHouse::revokeAll(const Member &member)
{
    SqlConnection &connection = **database->connection();
    const Result<void> done = connection.write([&]() -> Result<void> {
        const auto rows = Tokens::list(connection);
        WAYMARK_TRY(rows);
        for (const Tokens::Row &row : *rows) {
            if (row.person == member.person.uid)
                WAYMARK_TRY(Tokens::revoke(connection, row.id, clock));
        }
        return {};
    });
    if (!done)
        qFatal("%s", qPrintable(describe(done.error())));
}

int SyncHouse::count(const QString &type)
{
    return call(admin, type + QStringLiteral("/query"), {{QStringLiteral("calculateTotal"), true}})
        .value(QStringLiteral("total"))
        .toInt(-1);
}

} // namespace waymark::test
