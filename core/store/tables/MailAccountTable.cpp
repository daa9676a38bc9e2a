// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/tables/OwnedMailAccount.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

namespace {

/// A property of the mail account inside.
template <class V>
Property<OwnedMailAccount> accountProperty(const char *name, V MailAccount::*member)
{
    return property<OwnedMailAccount>(
        name, [member](auto &owned) -> auto & { return owned.account.*member; });
}

} // namespace

const Table<OwnedMailAccount> &mailAccountTable()
{
    static const Table<OwnedMailAccount> table(
        EntityType::MailAccount, "mail_account",
        [](const OwnedMailAccount &owned) { return owned.user.toString(); },
        [](OwnedMailAccount &owned, const QString &uid) { owned.user = UserId(uid); },
        {
            accountProperty("transport", &MailAccount::transport),
            accountProperty("folder", &MailAccount::folder),
            accountProperty("host", &MailAccount::host),
            accountProperty("port", &MailAccount::port),
            accountProperty("security", &MailAccount::security),
            accountProperty("authentication", &MailAccount::authentication),
            accountProperty("userName", &MailAccount::userName),
            accountProperty("caFile", &MailAccount::caFile),
        });
    return table;
}

} // namespace waymark
