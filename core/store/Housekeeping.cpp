// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Housekeeping.h"

#include "core/store/WriteTransaction.h"

namespace waymark {

Result<void> Housekeeping::tidy(WriteTransaction &transaction)
{
    Connection &connection = transaction.connection();
    WAYMARK_TRY(connection.execute(
        QStringLiteral("DELETE FROM delivery_message WHERE NOT EXISTS "
                       "(SELECT 1 FROM delivery WHERE delivery.uid = delivery_message.delivery)")));
    const qint64 oldest = transaction.now().addDays(-revisionDays).toMSecsSinceEpoch();
    WAYMARK_TRY(connection.execute(
        QStringLiteral(
            "DELETE FROM draft_revision WHERE kept_at < ? AND ((name = '' AND reason <> 'damaged') "
            "OR NOT EXISTS (SELECT 1 FROM draft WHERE draft.uid = draft_revision.draft))"),
        {oldest}));
    return {};
}

} // namespace waymark
