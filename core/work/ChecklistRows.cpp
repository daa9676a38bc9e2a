// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/ChecklistRows.h"

#include "core/base/IfThere.h"
#include "core/base/IsolatedText.h"
#include "core/store/DraftRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/UserRepository.h"
#include "core/work/DefaultRecipients.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ChecklistRows)
};

/// "3 recipients ready, 2 suppressed."
QString recipientsLine(int ready, int suppressed)
{
    const QString can =
        ready == 0 ? Words::tr("No recipient yet") : Words::tr("%Ln recipients ready", nullptr, ready);
    if (suppressed == 0)
        return Words::tr("%1.", "recipients").arg(can);
    return Words::tr("%1, %Ln suppressed.", "recipients", suppressed).arg(can);
}

/// The words for what stands in the way of a failed email.
QString failureWords(const SubmissionRow &row)
{
    if (row.submission.state == SubmissionState::NeedsReview)
        return row.submission.reviewReasons.value(0).sentence;
    const int unknown = row.counts.value(DeliveryState::Unknown);
    const int refused = row.counts.value(DeliveryState::Failed) + row.counts.value(DeliveryState::Bounced);
    if (refused > 0)
        return Words::tr("%1 of %2 refused").arg(refused).arg(row.total);
    return Words::tr("%1 of %2 may have arrived").arg(unknown).arg(row.total);
}

class RowReader
{
public:
    RowReader(Connection &connection, const Cta &cta, const Workday &workday, const UserId &me)
        : m_connection(connection), m_cta(cta), m_workday(workday), m_me(me)
    {
    }

    Result<ChecklistRow> read(const TaskRow &from)
    {
        const Task &task = from.task;
        ChecklistRow row;
        row.task = task.id;
        row.stepId = task.stepId;
        row.position = task.position;
        row.title = task.title;
        row.kind = task.kind;
        row.mark = checklistMark(task, from.email, m_workday.today);
        row.dueDate = task.dueDate;
        row.dueTime = task.dueTime;
        row.doneAt = task.completedAt;
        row.reason = task.skipReason;
        if (isOpenTask(task))
            row.daysLate = std::max(0, static_cast<int>(task.dueDate.daysTo(m_workday.today)));
        SubmissionState state = SubmissionState::Recalled;
        if (from.email.submission)
            WAYMARK_TRY(addSubmission(row, state));
        if (from.email.hasDraft)
            WAYMARK_TRY(addDraft(row));
        if (task.kind == TaskKind::Email && isOpenTask(task) && !from.email.submission)
            WAYMARK_TRY(addReadiness(row, task));
        row.actions = checklistActions(row, task, m_cta, state, m_me);
        return row;
    }

private:
    Result<void> addSubmission(ChecklistRow &row, SubmissionState &state)
    {
        const auto newest = SubmissionRepository::newestForTask(m_connection, row.task);
        WAYMARK_TRY(newest);
        if (!*newest)
            return {};
        const auto details = SubmissionRepository::row(m_connection, (*newest)->id);
        WAYMARK_TRY(details);
        state = (*newest)->state;
        row.submission = (*newest)->id;
        row.held = state == SubmissionState::Held;
        row.recipients = details->total;
        if (state == SubmissionState::Leaving)
            row.leavesAt = (*newest)->leavesAt;
        if (!row.doneAt.isValid())
            row.doneAt = (*newest)->doneAt;
        for (auto it = details->counts.begin(); it != details->counts.end(); ++it)
            row.failedRecipients += wentWrong(it.key()) ? it.value() : 0;
        if (row.mark == ChecklistMark::Failed)
            row.reason = failureWords(*details);
        return {};
    }

    Result<void> addDraft(ChecklistRow &row)
    {
        const auto draft = DraftRepository::forTask(m_connection, row.task);
        WAYMARK_TRY(draft);
        if (!*draft)
            return {};
        row.draft = (*draft)->id;
        row.draftSavedAt = (*draft)->savedAt;
        row.previewed = (*draft)->isPreviewed();
        const auto twoTexts = DraftRepository::isInConflict(m_connection, row.draft);
        WAYMARK_TRY(twoTexts);
        row.twoTexts = *twoTexts;
        if (row.submission.isEmpty())
            row.recipients = static_cast<int>((*draft)->recipients.size());
        return {};
    }

    Result<void> addReadiness(ChecklistRow &row, const Task &task)
    {
        if (task.owner != m_me)
            return addOwner(row, task);
        if (!m_series) {
            const auto series =
                readSeriesRecipients(m_connection, m_cta, m_workday.organisation.eligibleRole);
            WAYMARK_TRY(series);
            m_series = *series;
        }
        const auto people = withoutReached(m_connection, *m_series, task.emailTemplate);
        WAYMARK_TRY(people);
        const bool drafted = !row.draft.isEmpty();
        const int ready = drafted ? row.recipients : static_cast<int>(people->chosen.size());
        row.readiness = recipientsLine(ready, people->suppressed);
        if (!drafted)
            row.readiness += QLatin1Char(' ') + Words::tr("No draft yet.");
        else if (row.twoTexts)
            row.readiness += QLatin1Char(' ') + Words::tr("Written on two devices at once.");
        else if (row.previewed)
            row.readiness += QLatin1Char(' ') + Words::tr("Previewed.");
        return {};
    }

    /// Why there is no composer for it, and what to do.
    Result<void> addOwner(ChecklistRow &row, const Task &task)
    {
        const auto owner = ifThere(UserRepository::find(m_connection, task.owner));
        WAYMARK_TRY(owner);
        row.readiness =
            *owner ? Words::tr("%1 sends this. Change the CTA’s owner first.").arg(inSentence((*owner)->name))
                   : Words::tr("Somebody else sends this. Change the CTA’s owner first.");
        return {};
    }

    Connection &m_connection;
    const Cta &m_cta;
    const Workday &m_workday;
    const UserId &m_me;
    std::optional<DefaultRecipients> m_series; ///< Read for the first email that asks.
};

ChecklistRow omittedRow(const OmittedStep &step, const Cta &cta)
{
    ChecklistRow row;
    row.stepId = step.stepId;
    row.position = step.position;
    row.title = step.title;
    row.mark = ChecklistMark::Skipped;
    row.reason = step.reason;
    if (!cta.closed)
        row.actions = {ChecklistAction::RestoreStep};
    return row;
}

QList<ChecklistAction> openEmailActions(const ChecklistRow &row, const Task &task, const UserId &me)
{
    QList<ChecklistAction> actions;
    // Until somebody has chosen between the texts nobody can send it.
    if (row.twoTexts)
        actions << ChecklistAction::Settle;
    // Only its owner may send an email, so only they get the composer.
    if (task.owner == me)
        actions << (row.draft.isEmpty() ? ChecklistAction::ValidateEmail : ChecklistAction::Continue);
    return actions << ChecklistAction::Reschedule << ChecklistAction::Skip << ChecklistAction::MarkDone;
}

QList<ChecklistAction> openActions(const ChecklistRow &row, const Task &task, const UserId &me)
{
    if (task.kind == TaskKind::Email)
        return openEmailActions(row, task, me);
    QList<ChecklistAction> actions = {ChecklistAction::MarkDone, ChecklistAction::Reschedule,
                                      ChecklistAction::Skip};
    if (task.stepId.isEmpty())
        actions << ChecklistAction::Remove;
    return actions;
}

/// An email that nobody accepted may be written again; one that waits for a review may be taken back.
QList<ChecklistAction> failedActions(const Task &task, SubmissionState submission, const UserId &me)
{
    QList<ChecklistAction> actions = {ChecklistAction::Review};
    if (submission == SubmissionState::NeedsReview)
        actions << ChecklistAction::BackToDraft;
    else if (submission == SubmissionState::Done && isOpenTask(task) && task.owner == me)
        actions << ChecklistAction::Continue << ChecklistAction::Skip << ChecklistAction::MarkDone;
    return actions;
}

} // namespace

QList<ChecklistAction> checklistActions(const ChecklistRow &row, const Task &task, const Cta &cta,
                                        SubmissionState submission, const UserId &me)
{
    switch (row.mark) {
    case ChecklistMark::Scheduled:
        if (submission == SubmissionState::Sending)
            return {ChecklistAction::Review};
        return {ChecklistAction::BackToDraft, ChecklistAction::SendNow, ChecklistAction::Review};
    case ChecklistMark::Sent:
        if (row.submission.isEmpty())
            return {ChecklistAction::Reopen};
        return {ChecklistAction::View};
    case ChecklistMark::Failed:
        return failedActions(task, submission, me);
    case ChecklistMark::Skipped:
        return cta.closed ? QList<ChecklistAction>() : QList<ChecklistAction>{ChecklistAction::Restore};
    case ChecklistMark::ToDo:
    case ChecklistMark::Due:
    case ChecklistMark::Overdue:
    case ChecklistMark::Draft:
        return cta.closed ? QList<ChecklistAction>() : openActions(row, task, me);
    }
    return {};
}

Result<QList<ChecklistRow>> readChecklistRows(Connection &connection, const Cta &cta,
                                              const QList<TaskRow> &tasks, const Workday &workday,
                                              const UserId &me)
{
    QList<ChecklistRow> rows;
    RowReader reader(connection, cta, workday, me);
    for (const TaskRow &task : tasks) {
        const auto row = reader.read(task);
        WAYMARK_TRY(row);
        rows.append(*row);
    }
    for (const OmittedStep &step : cta.omitted)
        rows.append(omittedRow(step, cta));
    std::ranges::stable_sort(rows, {}, &ChecklistRow::position);
    return rows;
}

} // namespace waymark
