// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/Settlement.h"

#include "core/base/IfThere.h"
#include "core/domain/CtaRules.h"
#include "core/domain/TaskRules.h"
#include "core/store/ActivityRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/WriteTransaction.h"

#include <algorithm>

namespace waymark {

namespace {

qsizetype count(const QList<Delivery> &deliveries, std::initializer_list<DeliveryState> states)
{
    return std::ranges::count_if(deliveries, [states](const Delivery &delivery) {
        return std::ranges::count(states, delivery.state) > 0;
    });
}

ActivityId entryFor(const SubmissionId &submission)
{
    const QString value = submission.toString();
    return ActivityId(QLatin1String(ActivityTag::prefix) + value.mid(value.indexOf(u'_')));
}

/// Whether the message is a file in a folder, and nobody was mailed.
bool isFile(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Accepted && delivery.written;
}

} // namespace

Result<void> Settlement::settle(WriteTransaction &transaction, const SubmissionId &id,
                                const QDateTime &endedAt)
{
    auto submission = SubmissionRepository::find(transaction.connection(), id);
    const auto deliveries = DeliveryRepository::forSubmission(transaction.connection(), id);
    WAYMARK_TRY(submission);
    WAYMARK_TRY(deliveries);
    if (std::ranges::none_of(*deliveries, [](const Delivery &delivery) { return isOpen(delivery.state); }))
        return finish(transaction, std::move(*submission), *deliveries,
                      endedAt.isValid() ? endedAt : transaction.now());

    // Nothing of it has left yet: it can be taken back again.
    const bool untouched = std::ranges::all_of(*deliveries, [](const Delivery &delivery) {
        return delivery.state == DeliveryState::Queued || delivery.state == DeliveryState::Cancelled;
    });
    if (submission->state != SubmissionState::Sending || !untouched)
        return {};
    submission->state = SubmissionState::Queued;
    return SubmissionRepository::save(transaction, *submission);
}

Result<void> Settlement::finish(WriteTransaction &transaction, Submission submission,
                                const QList<Delivery> &deliveries, const QDateTime &at)
{
    if (submission.state == SubmissionState::Recalled || submission.state == SubmissionState::Done)
        return {};
    submission.state = SubmissionState::Done;
    submission.doneAt = at;
    WAYMARK_TRY(SubmissionRepository::save(transaction, submission));
    QList<DeliveryState> states;
    for (const Delivery &delivery : deliveries)
        states.append(delivery.state);
    const auto title = moveTask(transaction, submission, states);
    WAYMARK_TRY(title);
    if (states.contains(DeliveryState::Accepted))
        WAYMARK_TRY(moveCta(transaction, submission));
    return ActivityRepository::save(
        transaction, entryOf(submission, deliveries, title->isEmpty() ? submission.subject : *title));
}

/// Gives the task's title back; empty when it is gone.
Result<QString> Settlement::moveTask(WriteTransaction &transaction, const Submission &submission,
                                     const QList<DeliveryState> &states)
{
    const auto found = ifThere(TaskRepository::find(transaction.connection(), submission.task));
    WAYMARK_TRY(found);
    if (!*found)
        return QString();
    Task task = **found;
    const TaskStatus before = task.status;
    task.status = statusAfterDeliveries(before, states);
    if (task.status != before) {
        task.completedAt = task.status == TaskStatus::Completed ? submission.doneAt : QDateTime();
        WAYMARK_TRY(TaskRepository::save(transaction, task));
    }
    return task.title;
}

Result<void> Settlement::moveCta(WriteTransaction &transaction, const Submission &submission)
{
    auto cta = ifThere(CtaRepository::find(transaction.connection(), submission.cta));
    WAYMARK_TRY(cta);
    if (!*cta || !startWork(**cta))
        return {};
    return CtaRepository::save(transaction, **cta);
}

Activity Settlement::entryOf(const Submission &submission, const QList<Delivery> &deliveries,
                             const QString &name)
{
    Activity entry;
    entry.id = entryFor(submission.id);
    entry.account = submission.account;
    entry.at = submission.doneAt;
    entry.kind = ActivityKind::Email;
    const bool reached = count(deliveries, {DeliveryState::Accepted}) > 0;
    const bool written = std::ranges::any_of(deliveries, isFile);
    entry.title = written   ? tr("%1 written to a folder", "email").arg(name)
                  : reached ? tr("%1 sent", "email").arg(name)
                            : tr("%1 not sent", "email").arg(name);
    entry.detail = summary(deliveries);
    entry.actor = submission.sender;
    entry.cta = submission.cta;
    entry.task = submission.task;
    entry.submission = submission.id;
    for (const Delivery &delivery : deliveries) {
        if (delivery.contact && delivery.state != DeliveryState::Cancelled)
            entry.contacts.append(delivery.contact);
    }
    entry.sample = submission.sample;
    return entry;
}

QString Settlement::summary(const QList<Delivery> &deliveries)
{
    const auto total = deliveries.size() - count(deliveries, {DeliveryState::Cancelled});
    QStringList parts = {tr("%Ln recipient(s)", nullptr, static_cast<int>(total))};
    const auto add = [&parts](qsizetype number, const QString &words) {
        if (number > 0)
            parts.append(words.arg(number));
    };
    const auto written = std::ranges::count_if(deliveries, isFile);
    add(written, tr("%L1 written to a folder, nobody was mailed"));
    add(count(deliveries, {DeliveryState::Accepted}) - written, tr("%L1 accepted"));
    add(count(deliveries, {DeliveryState::Failed}), tr("%L1 refused"));
    add(count(deliveries, {DeliveryState::Bounced}), tr("%L1 bounced"));
    add(count(deliveries, {DeliveryState::Unknown}), tr("%L1 not certain"));
    return parts.join(tr(", "));
}

} // namespace waymark
