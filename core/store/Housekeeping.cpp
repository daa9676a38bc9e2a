// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Housekeeping.h"

#include "core/store/Journal.h"
#include "core/store/SettingRepository.h"
#include "core/store/WriteTransaction.h"

#include <QDateTime>

namespace waymark {

namespace {

constexpr QLatin1String forgottenOnKey("journal.forgottenOn");

Result<void> forgetActs(WriteTransaction &transaction)
{
    const QString today = transaction.now().date().toString(Qt::ISODate);
    const auto last = SettingRepository::value(transaction.connection(), forgottenOnKey);
    WAYMARK_TRY(last);
    if (*last == today)
        return {};
    const auto forgotten = Journal::forgetBefore(transaction.connection(),
                                                 transaction.now().addDays(-Housekeeping::journalDays));
    WAYMARK_TRY(forgotten);
    return *forgotten ? SettingRepository::setValue(transaction, forgottenOnKey, today) : Result<void>();
}

} // namespace

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
    return forgetActs(transaction);
}

} // namespace waymark
