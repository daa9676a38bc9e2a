// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/SessionFacts.h"

#include "core/store/Store.h"
#include "core/store/TeamSendingRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/ServerIdentity.h"
#include "core/sync/SyncStateRepository.h"

namespace waymark {

Result<void> SessionFacts::note(Store &store, const ServerIdentity &identity)
{
    return store.writeAndWait<void>([&identity](WriteTransaction &transaction) -> Result<void> {
        auto known = SyncStateRepository::connection(transaction.connection());
        WAYMARK_TRY(known);
        if (!*known)
            return failure(ErrorKind::Cancelled, {});
        SyncConnection now = **known;
        now.userName = identity.userName;
        now.roles.setFlag(Role::Tam, identity.tam);
        now.roles.setFlag(Role::Admin, identity.admin);
        const auto team = TeamSendingRepository::get(transaction.connection());
        WAYMARK_TRY(team);
        if (team->publicUrl != identity.publicUrl)
            WAYMARK_TRY(TeamSendingRepository::setPublicUrl(transaction, identity.publicUrl));
        return now == **known ? Result<void>() : SyncStateRepository::save(transaction, now);
    });
}

} // namespace waymark
