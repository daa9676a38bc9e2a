// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/OutboxData.h"

#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/SubmissionRepository.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::OutboxData)
};

constexpr int recentDays = 7;
constexpr int recentLimit = 200;
constexpr int everything = std::numeric_limits<int>::max();

/// A refused or uncertain delivery waits for a person; a bounced one was looked at already: a person marked
/// it.
bool needsYou(const OutboxRow &row)
{
    return row.row.counts.value(DeliveryState::Failed) + row.unknown > 0;
}

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
        return needsYou(row) && row.open == 0 ? OutboxGroup::NeedsYou : OutboxGroup::Waiting;
    case SubmissionState::Done:
    case SubmissionState::Recalled:
        return needsYou(row) ? OutboxGroup::NeedsYou : OutboxGroup::Sent;
    }
    return OutboxGroup::Waiting;
}

/// "1 of 3 refused: The mail server says that this mailbox does not exist."
QString problemWords(const OutboxRow &row)
{
    const bool onlyBounced = row.failed > 0 && row.failed == row.row.counts.value(DeliveryState::Bounced);
    const QString what = onlyBounced ? Words::tr("%L1 of %L2 bounced").arg(row.failed).arg(row.row.total)
                         : row.failed > 0
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
    return row.row.submission.byServer ? Words::tr("Queued at the team’s server") : Words::tr("Queued");
}

QString wordsOf(const OutboxRow &row)
{
    switch (row.group) {
    case OutboxGroup::NeedsYou:
        if (row.row.submission.state == SubmissionState::NeedsReview)
            return row.row.submission.reviewReasons.value(0).sentence;
        return problemWords(row);
    case OutboxGroup::Sending:
        if (row.row.submission.state == SubmissionState::Leaving)
            return {};
        return Words::tr("%L1 of %L2 sent").arg(row.accepted).arg(row.row.total);
    case OutboxGroup::Waiting:
        return waitingWords(row);
    case OutboxGroup::Sent:
        if (row.row.written > 0 && row.row.written == row.accepted && row.failed == 0)
            return Words::tr("%L1 of %L2 written to a folder, nobody was mailed")
                .arg(row.accepted)
                .arg(row.row.total);
        return row.failed > 0 ? problemWords(row)
                              : Words::tr("%L1 of %L2 accepted").arg(row.accepted).arg(row.row.total);
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

/// The team's server may not know of it yet.
Result<OutboxRow> openRowOf(Connection &reader, const SubmissionRow &from)
{
    OutboxRow row = rowOf(from);
    const Submission &submission = from.submission;
    if (!submission.byServer || submission.state != SubmissionState::Queued || from.nextAttemptAt.isValid())
        return row;
    const auto isThere = SubmissionRepository::isAtServer(reader, submission.id);
    WAYMARK_TRY(isThere);
    if (!*isThere && row.group == OutboxGroup::Waiting)
        row.words = Words::tr("Waits for the team’s server");
    return row;
}

/// What is on its way, and what is done but waits for a person, however old.
Result<QList<OutboxRow>> readOpen(Connection &reader)
{
    const auto live = SubmissionRepository::rows(reader, liveStates(), 0, everything);
    WAYMARK_TRY(live);
    const auto unsettled = SubmissionRepository::unsettled(reader);
    WAYMARK_TRY(unsettled);
    QList<OutboxRow> rows;
    for (const SubmissionRow &row : *live + *unsettled) {
        auto shown = openRowOf(reader, row);
        WAYMARK_TRY(shown);
        rows.append(std::move(*shown));
    }
    return rows;
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

Result<QString> programOf(Connection &connection, const CtaId &id)
{
    if (id.isEmpty())
        return QString();
    const auto cta = CtaRepository::row(connection, id);
    if (!cta && cta.error().kind == ErrorKind::NotFound)
        return QString(); // The CTA is gone; what it sent stays.
    WAYMARK_TRY(cta);
    return cta->playbookShortName;
}

} // namespace

Result<QList<OutboxRow>> readOutbox(const WorkContext &context)
{
    Connection &reader = context.store.reader();
    auto rows = readOpen(reader);
    WAYMARK_TRY(rows);
    const auto done = SubmissionRepository::rows(reader, {SubmissionState::Done}, 0, recentLimit);
    WAYMARK_TRY(done);
    const QDateTime since = context.clock.now().addDays(-recentDays);
    for (const SubmissionRow &row : *done) {
        const OutboxRow shown = rowOf(row);
        if (shown.group == OutboxGroup::Sent && row.submission.doneAt >= since)
            rows->append(shown);
    }
    std::ranges::stable_sort(*rows, {}, &OutboxRow::group);
    return rows;
}

Result<QList<OutboxRow>> readUnsettled(const WorkContext &context)
{
    return readOpen(context.store.reader());
}

Result<QList<DraftRow>> readDrafts(const WorkContext &context)
{
    return DraftRepository::list(context.store.reader(), context.me);
}

Result<QList<OutboxRow>> readSent(const WorkContext &context, int offset, int limit)
{
    const auto rows =
        SubmissionRepository::rows(context.store.reader(), {SubmissionState::Done}, offset, limit);
    WAYMARK_TRY(rows);
    QList<OutboxRow> sent;
    for (const SubmissionRow &row : *rows)
        sent.append(rowOf(row));
    return sent;
}

Result<int> countSent(const WorkContext &context)
{
    return SubmissionRepository::count(context.store.reader(), {SubmissionState::Done});
}

Result<SubmissionDetail> readSubmission(const WorkContext &context, const SubmissionId &id)
{
    Connection &reader = context.store.reader();
    const auto row = SubmissionRepository::row(reader, id);
    WAYMARK_TRY(row);
    const auto deliveries = DeliveryRepository::forSubmission(reader, id);
    WAYMARK_TRY(deliveries);
    const auto email = openRowOf(reader, *row);
    WAYMARK_TRY(email);
    SubmissionDetail detail;
    detail.email = *email;
    const auto program = programOf(reader, row->submission.cta);
    WAYMARK_TRY(program);
    detail.program = *program;
    detail.deliveries = *deliveries;
    std::ranges::stable_sort(detail.deliveries, {}, urgency);
    return detail;
}

Result<OutboxCounts> countOutbox(const WorkContext &context)
{
    const auto rows = readOpen(context.store.reader());
    WAYMARK_TRY(rows);
    OutboxCounts counts;
    for (const OutboxRow &row : *rows) {
        counts.needYou += row.group == OutboxGroup::NeedsYou ? 1 : 0;
        counts.onTheirWay += isLive(row.row.submission.state) ? 1 : 0;
    }
    return counts;
}

} // namespace waymark
