// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/MailAccountRepository.h"

#include "core/store/WriteTransaction.h"
#include "core/store/tables/OwnedMailAccount.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

Result<MailAccount> MailAccountRepository::forUser(Connection &connection, const UserId &user)
{
    const auto owned = mailAccountTable().first(connection, QStringLiteral("WHERE uid = ?"),
                                                {Codec<QString>::encode(user.toString())});
    if (!owned)
        return failure(owned.error());
    return *owned ? (*owned)->account : MailAccount();
}

Result<void> MailAccountRepository::save(WriteTransaction &transaction, const UserId &user,
                                         const MailAccount &account)
{
    WAYMARK_TRY(mailAccountTable().save(transaction, {user, account}));
    return {};
}

} // namespace waymark
