// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/OutboxData.h"

#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/work/LiveEmails.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OutboxData)
};

constexpr int recentDays = 7;
constexpr int recentLimit = 200;
constexpr int everything = std::numeric_limits<int>::max();

OutboxGroup groupOf(const OutboxRow &row)
{
    switch (row.row.submission.state) {
    case SubmissionState::NeedsReview:
        return OutboxGroup::NeedsYou;
    case SubmissionState::Leaving:
    case SubmissionState::Sending:
        return OutboxGroup::Sending;
    case SubmissionState::Queued:
    case SubmissionState::Held:
        return row.failed + row.unknown > 0 && row.open == 0 ? OutboxGroup::NeedsYou : OutboxGroup::Waiting;
    case SubmissionState::Done:
    case SubmissionState::Recalled:
        return row.failed + row.unknown > 0 ? OutboxGroup::NeedsYou : OutboxGroup::Sent;
    }
    return OutboxGroup::Waiting;
}

/// "1 of 3 refused: The mail server says that this mailbox does not exist."
QString problemWords(const OutboxRow &row)
{
    const QString what = row.failed > 0
                             ? Words::tr("%L1 of %L2 refused").arg(row.failed).arg(row.row.total)
                             : Words::tr("%L1 of %L2 may have arrived").arg(row.unknown).arg(row.row.total);
    return row.row.firstOutcome.isEmpty() ? what : Words::tr("%1: %2").arg(what, row.row.firstOutcome);
}

QString waitingWords(const OutboxRow &row)
{
    if (row.row.submission.state == SubmissionState::Held)
        return Words::tr("Held");
    if (row.row.nextAttemptAt.isValid())
        return row.row.firstOutcome;
    return Words::tr("Queued");
}

QString wordsOf(const OutboxRow &row)
{
    switch (row.group) {
    case OutboxGroup::NeedsYou:
        if (row.row.submission.state == SubmissionState::NeedsReview)
            return row.row.submission.reviewReasons.value(0);
        return problemWords(row);
    case OutboxGroup::Sending:
        if (row.row.submission.state == SubmissionState::Leaving)
            return {};
        return Words::tr("%L1 of %L2 sent").arg(row.accepted).arg(row.row.total);
    case OutboxGroup::Waiting:
        return waitingWords(row);
    case OutboxGroup::Sent:
        return Words::tr("%L1 of %L2 accepted").arg(row.accepted).arg(row.row.total);
    }
    return {};
}

OutboxRow rowOf(const SubmissionRow &from)
{
    OutboxRow row;
    row.row = from;
    row.row.total -= from.counts.value(DeliveryState::Cancelled); // Left out, or replaced by a corrected one.
    row.accepted = from.counts.value(DeliveryState::Accepted);
    row.failed = from.counts.value(DeliveryState::Failed) + from.counts.value(DeliveryState::Bounced);
    row.unknown = from.counts.value(DeliveryState::Unknown);
    for (auto it = from.counts.begin(); it != from.counts.end(); ++it)
        row.open += isOpen(it.key()) ? it.value() : 0;
    row.group = groupOf(row);
    row.words = wordsOf(row);
    return row;
}

/// Those that need a person first, then what is still open, then the rest.
int urgency(const Delivery &delivery)
{
    if (wentWrong(delivery.state))
        return 0;
    if (isOpen(delivery.state))
        return 1;
    return delivery.state == DeliveryState::Cancelled ? 3 : 2;
}

Result<QList<OutboxRow>> rowsOf(const WorkContext &context, const SubmissionQuery &query)
{
    const auto found = SubmissionRepository::rows(context.store.reader(), query);
    WAYMARK_TRY(found);
    QList<OutboxRow> rows;
    for (const SubmissionRow &row : *found)
        rows.append(rowOf(row));
    return rows;
}

} // namespace

Result<QList<OutboxRow>> readOutbox(const WorkContext &context)
{
    QList<OutboxRow> rows;
    SubmissionQuery live;
    live.states = LiveEmails::states();
    live.limit = everything;
    SubmissionQuery problems;
    problems.states = {SubmissionState::Done};
    problems.withProblem = true;
    problems.limit = recentLimit;
    SubmissionQuery recent;
    recent.states = {SubmissionState::Done};
    recent.doneSince = context.clock.now().addDays(-recentDays);
    recent.limit = recentLimit;
    for (const SubmissionQuery &query : {live, problems, recent}) {
        const auto found = rowsOf(context, query);
        WAYMARK_TRY(found);
        for (const OutboxRow &row : *found) {
            if (std::ranges::none_of(rows, [&row](const OutboxRow &other) {
                    return other.row.submission.id == row.row.submission.id;
                }))
                rows.append(row);
        }
    }
    std::ranges::stable_sort(rows, {}, &OutboxRow::group);
    return rows;
}

Result<QList<DraftListRow>> readDrafts(const WorkContext &context)
{
    return DraftRepository::list(context.store.reader(), context.me);
}

Result<QList<OutboxRow>> readSent(const WorkContext &context, int offset, int limit)
{
    SubmissionQuery query;
    query.states = {SubmissionState::Done};
    query.offset = offset;
    query.limit = limit;
    return rowsOf(context, query);
}

Result<int> countSent(const WorkContext &context)
{
    SubmissionQuery query;
    query.states = {SubmissionState::Done};
    return SubmissionRepository::count(context.store.reader(), query);
}

Result<SubmissionDetail> readSubmission(const WorkContext &context, const SubmissionId &id)
{
    Connection &reader = context.store.reader();
    const auto row = SubmissionRepository::row(reader, id);
    WAYMARK_TRY(row);
    const auto deliveries = DeliveryRepository::forSubmission(reader, id);
    WAYMARK_TRY(deliveries);
    SubmissionDetail detail;
    detail.email = rowOf(*row);
    detail.deliveries = *deliveries;
    std::ranges::stable_sort(detail.deliveries, {}, urgency);
    return detail;
}

Result<OutboxCounts> countOutbox(const WorkContext &context)
{
    Connection &reader = context.store.reader();
    SubmissionQuery live;
    live.states = LiveEmails::states();
    const auto onTheirWay = SubmissionRepository::count(reader, live);
    WAYMARK_TRY(onTheirWay);
    SubmissionQuery review;
    review.states = {SubmissionState::NeedsReview};
    const auto reviews = SubmissionRepository::count(reader, review);
    WAYMARK_TRY(reviews);
    SubmissionQuery problems;
    problems.states = {SubmissionState::Done};
    problems.withProblem = true;
    const auto problemCount = SubmissionRepository::count(reader, problems);
    WAYMARK_TRY(problemCount);
    const auto drafts = readDrafts(context);
    WAYMARK_TRY(drafts);
    return OutboxCounts{*onTheirWay, *reviews + *problemCount, static_cast<int>(drafts->size())};
}

} // namespace waymark
