// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/WriteRights.h"

#include "core/protocol/TypeSchema.h"
#include "core/sync/SyncConnection.h"
#include "core/sync/SyncStateRepository.h"
#include "core/sync/SyncType.h"

namespace waymark {

Result<WriteRights> WriteRights::read(Connection &connection)
{
    const auto server = SyncStateRepository::connection(connection);
    WAYMARK_TRY(server);
    WriteRights rights;
    if (*server)
        rights.m_roles = (*server)->roles;
    return rights;
}

bool WriteRights::mayWrite(EntityType type, const QString &property) const
{
    const SyncType *known = syncType(type);
    const PropertySchema *schema = known ? known->schema().property(property) : nullptr;
    return !m_roles || !schema || (schema->writers & *m_roles);
}

} // namespace waymark
