// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "app/desktop/RoleBars.h"

#include "core/store/Store.h"
#include "core/work/AdminRole.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Notices.h"

namespace waymark {

RoleBars::RoleBars(const UiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(&context.work.store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityType::User))
            apply();
    });
    apply();
}

void RoleBars::apply()
{
    const auto admin = isAdmin(m_context.work);
    if (!admin) {
        m_context.notices.tell(admin.error());
        return;
    }
    const std::pair<const char *, QString> acts[]{
        {"contacts.import", tr("Only an admin may import contacts. Ask an admin of your team.")},
        {"accounts.import", tr("Only an admin may import accounts. Ask an admin of your team.")},
        {"contacts.importHistory", tr("Only an admin may look into imports and undo them.")},
        {"account.new", tr("Only an admin may add an account. Ask an admin of your team.")},
        {"account.delete", tr("Only an admin may delete an account. Ask an admin of your team.")},
        {"contact.erase", tr("Only an admin may erase a contact. Ask an admin of your team.")},
    };
    for (const auto &[id, reason] : acts)
        m_context.actions.bar(QLatin1String(id), *admin ? QString() : reason);
}

} // namespace waymark
