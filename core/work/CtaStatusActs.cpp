// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/CtaStatusActs.h"

#include "core/base/IsolatedText.h"
#include "core/domain/CtaRules.h"
#include "core/domain/PickList.h"
#include "core/store/CtaRepository.h"
#include "core/store/PickListRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/CtaForm.h"
#include "core/work/LiveEmails.h"
#include "core/work/Timeline.h"
#include "core/work/Workday.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace waymark::ctaStatus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::CtaStatus)
};

Result<PickItem> statusFor(Connection &connection, const Cta &cta, const QString &status)
{
    const auto items = itemsForType(connection, QStringLiteral("cta_status"), cta.type);
    WAYMARK_TRY(items);
    const auto found = std::ranges::find(*items, status, &PickItem::id);
    if (found == items->end())
        return failure(ErrorKind::Invalid,
                       Words::tr("A CTA of this type cannot have the status “%1”.").arg(status));
    return *found;
}

Result<void> expectNothingOnItsWay(Connection &connection, const Cta &cta)
{
    const auto live = LiveEmails::ofCta(connection, cta.id);
    WAYMARK_TRY(live);
    if (*live > 0)
        return failure(ErrorKind::Conflict,
                       Words::tr("An email of “%1” is on its way. Wait until it has left, or take it back.")
                           .arg(inSentence(cta.name)));
    return {};
}

QString titleFor(const Cta &before, const Cta &after)
{
    if (before.closed == after.closed)
        return Words::tr("Status of “%1” changed");
    return after.closed ? Words::tr("“%1” closed") : Words::tr("“%1” reopened");
}

} // namespace

Result<void> change(WriteTransaction &transaction, const CtaId &id, const QString &status)
{
    const auto before = CtaRepository::find(transaction.connection(), id);
    WAYMARK_TRY(before);
    if (before->status == status)
        return {};
    const auto item = statusFor(transaction.connection(), *before, status);
    WAYMARK_TRY(item);
    if (item->closed && !before->closed)
        WAYMARK_TRY(expectNothingOnItsWay(transaction.connection(), *before));
    Cta cta = *before;
    cta.status = status;
    cta.closed = item->closed;
    cta.closedAt = !item->closed ? QDateTime() : before->closed ? before->closedAt : transaction.now();
    if (cta.closed)
        cta.snooze.reset();
    WAYMARK_TRY(CtaRepository::save(transaction, cta));
    return writeCtaEntry(transaction, cta, titleFor(*before, cta).arg(cta.name), item->label);
}

Result<void> snooze(WriteTransaction &transaction, const CtaId &id, const Snooze &snooze)
{
    auto cta = CtaRepository::find(transaction.connection(), id);
    WAYMARK_TRY(cta);
    const auto workday = readWorkday(transaction.connection(), transaction.now());
    WAYMARK_TRY(workday);
    const auto reasons = PickListRepository::list(transaction.connection(), QStringLiteral("snooze_reason"));
    WAYMARK_TRY(reasons);
    if (cta->closed)
        return failure(ErrorKind::Invalid, Words::tr("A closed CTA cannot be snoozed. Reopen it first."));
    if (!snooze.until.isValid() || snooze.until <= workday->today)
        return failure(ErrorKind::Invalid, Words::tr("Choose a day after today to snooze until."));
    if (snooze.reason.isEmpty())
        return failure(ErrorKind::Invalid, Words::tr("Choose why the CTA is snoozed."));
    cta->snooze = snooze;
    WAYMARK_TRY(CtaRepository::save(transaction, *cta));
    const QString until = QLocale().toString(snooze.until, QLocale::LongFormat);
    return writeCtaEntry(transaction, *cta, Words::tr("“%1” snoozed").arg(cta->name),
                         Words::tr("Until %1: %2").arg(until, pickLabel(*reasons, snooze.reason)));
}

Result<void> endSnooze(WriteTransaction &transaction, const CtaId &id)
{
    auto cta = CtaRepository::find(transaction.connection(), id);
    WAYMARK_TRY(cta);
    if (!cta->snooze)
        return {};
    cta->snooze.reset();
    WAYMARK_TRY(CtaRepository::save(transaction, *cta));
    return writeCtaEntry(transaction, *cta, Words::tr("Snooze of “%1” ended").arg(cta->name));
}

Result<void> begin(WriteTransaction &transaction, const CtaId &id)
{
    auto cta = CtaRepository::find(transaction.connection(), id);
    WAYMARK_TRY(cta);
    return startWork(*cta) ? CtaRepository::save(transaction, *cta) : Result<void>();
}

} // namespace waymark::ctaStatus
