// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/ChangedThing.h"

#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/TaskRepository.h"

namespace waymark {

bool standsInAccount(EntityType type)
{
    return type == EntityType::Account || type == EntityType::Contact || type == EntityType::Cta ||
           type == EntityType::Task || type == EntityType::Draft;
}

Result<Selection::Subject> changedThing(Connection &connection, EntityType type, const QString &uid)
{
    Selection::Subject subject;
    switch (type) {
    case EntityType::Contact: {
        const auto contact = ContactRepository::find(connection, ContactId(uid));
        WAYMARK_TRY(contact);
        subject.contact = contact->id;
        subject.account = contact->memberships.value(0).account;
        break;
    }
    case EntityType::Cta: {
        const auto cta = CtaRepository::find(connection, CtaId(uid));
        WAYMARK_TRY(cta);
        subject.cta = cta->id;
        subject.account = cta->account;
        break;
    }
    case EntityType::Task: {
        const auto task = TaskRepository::find(connection, TaskId(uid));
        WAYMARK_TRY(task);
        subject.task = task->id;
        subject.cta = task->cta;
        subject.account = task->account;
        break;
    }
    case EntityType::Draft: {
        const auto draft = DraftRepository::find(connection, DraftId(uid));
        WAYMARK_TRY(draft);
        subject.draft = draft->id;
        subject.task = draft->task;
        subject.cta = draft->cta;
        subject.account = draft->account;
        break;
    }
    default:
        subject.account = AccountId(uid);
    }
    return subject;
}

} // namespace waymark
