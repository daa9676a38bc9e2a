// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Timeline.h"

#include "core/store/ActivityRepository.h"
#include "core/store/WriteTransaction.h"

namespace waymark {

Result<void> writeTimeline(WriteTransaction &transaction, Activity activity)
{
    activity.id = ActivityId::create();
    activity.at = transaction.now();
    activity.actor = transaction.actor();
    return ActivityRepository::save(transaction, activity);
}

Result<void> writeContactEntry(WriteTransaction &transaction, const AccountId &account,
                               const Contact &contact, ActivityKind kind, const QString &title,
                               const QString &detail)
{
    Activity entry;
    entry.account = account;
    entry.kind = kind;
    entry.title = title;
    entry.detail = detail;
    entry.contacts = {contact.id};
    entry.sample = contact.sample;
    return writeTimeline(transaction, entry);
}

Result<void> writeContactEntries(WriteTransaction &transaction, const Contact &contact, ActivityKind kind,
                                 const QString &title, const QString &detail)
{
    for (const Membership &membership : contact.memberships)
        WAYMARK_TRY(writeContactEntry(transaction, membership.account, contact, kind, title, detail));
    return {};
}

Result<void> writeCtaEntry(WriteTransaction &transaction, const Cta &cta, const QString &title,
                           const QString &detail)
{
    Activity entry;
    entry.account = cta.account;
    entry.kind = ActivityKind::Cta;
    entry.title = title;
    entry.detail = detail;
    entry.cta = cta.id;
    entry.sample = cta.sample;
    return writeTimeline(transaction, entry);
}

} // namespace waymark
