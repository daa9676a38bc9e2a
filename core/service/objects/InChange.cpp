// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/objects/InChange.h"

#include "core/service/database/ServerDatabase.h"

namespace waymark {

Result<QSet<QString>> inChange(ServerDatabase &database, const std::function<Result<void>(Change &)> &work)
{
    const auto connection = database.connection();
    if (!connection)
        return failure(connection.error());
    QSet<QString> types;
    const Result<void> done = (*connection)->write([&]() -> Result<void> {
        auto change = Change::begin(**connection);
        if (!change)
            return failure(change.error());
        WAYMARK_TRY(work(*change));
        const auto changed = change->finish();
        if (!changed)
            return failure(changed.error());
        types = *changed;
        return {};
    });
    return done ? Result<QSet<QString>>(types) : failure(done.error());
}

bool isForItsContent(const Error &error)
{
    return error.kind == ErrorKind::Internal || error.kind == ErrorKind::Invalid ||
           error.kind == ErrorKind::Conflict || error.kind == ErrorKind::NotFound;
}

} // namespace waymark
