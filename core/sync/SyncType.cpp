// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/SyncType.h"

#include "core/protocol/SchemaTable.h"
#include "core/store/tables/StoredTable.h"
#include "core/store/tables/Tables.h"

#include <algorithm>

namespace waymark {

const TypeSchema &SyncType::schema() const
{
    return *typeSchema(name);
}

const StoredTable &SyncType::table() const
{
    return storedTable(entity);
}

const QList<SyncType> &syncTypes()
{
    static const QList<SyncType> types{
        {QStringLiteral("Identity"), EntityType::User},
        {QStringLiteral("PickList"), EntityType::PickItem},
        {QStringLiteral("Template"), EntityType::Template},
        {QStringLiteral("Playbook"), EntityType::Playbook},
        {QStringLiteral("Account"), EntityType::Account},
        {QStringLiteral("Organisation"), EntityType::Organisation},
        {QStringLiteral("Contact"), EntityType::Contact},
        {QStringLiteral("Suppression"), EntityType::Suppression},
        {QStringLiteral("Cta"), EntityType::Cta},
        {QStringLiteral("Task"), EntityType::Task},
        {QStringLiteral("Draft"), EntityType::Draft},
        {QStringLiteral("Submission"), EntityType::Submission},
        {QStringLiteral("Delivery"), EntityType::Delivery},
        {QStringLiteral("Activity"), EntityType::Activity},
    };
    return types;
}

const SyncType *syncType(const QString &name)
{
    const auto type = std::find_if(syncTypes().begin(), syncTypes().end(),
                                   [&name](const SyncType &each) { return each.name == name; });
    return type == syncTypes().end() ? nullptr : &*type;
}

const SyncType *syncType(EntityType entity)
{
    const auto type = std::find_if(syncTypes().begin(), syncTypes().end(),
                                   [entity](const SyncType &each) { return each.entity == entity; });
    return type == syncTypes().end() ? nullptr : &*type;
}

} // namespace waymark
