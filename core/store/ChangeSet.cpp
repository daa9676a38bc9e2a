// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/ChangeSet.h"

#include <array>

namespace waymark {

namespace {

struct NamedEntity
{
    EntityType type;
    const char *name;
};

constexpr std::array<NamedEntity, 15> names{{
    {EntityType::Account, "account"},
    {EntityType::Contact, "contact"},
    {EntityType::Cta, "cta"},
    {EntityType::Task, "task"},
    {EntityType::Draft, "draft"},
    {EntityType::Submission, "submission"},
    {EntityType::Delivery, "delivery"},
    {EntityType::Activity, "activity"},
    {EntityType::Playbook, "playbook"},
    {EntityType::Template, "template"},
    {EntityType::PickItem, "pickItem"},
    {EntityType::User, "user"},
    {EntityType::Organisation, "organisation"},
    {EntityType::MailAccount, "mailAccount"},
    {EntityType::Suppression, "suppression"},
}};

} // namespace

QString entityName(EntityType type)
{
    for (const NamedEntity &entity : names) {
        if (entity.type == type)
            return QLatin1String(entity.name);
    }
    Q_UNREACHABLE();
}

std::optional<EntityType> entityFromName(const QString &name)
{
    for (const NamedEntity &entity : names) {
        if (name == QLatin1String(entity.name))
            return entity.type;
    }
    return {};
}

} // namespace waymark
