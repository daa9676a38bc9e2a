// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Cta.h"
#include "core/domain/Task.h"
#include "core/domain/TaskRules.h"
#include "core/work/WorkContext.h"

#include <QList>

#include <optional>

namespace waymark {

/// What a person can do with a row of the checklist.
enum class ChecklistAction {
    ValidateEmail, ///< No draft yet: Drafts::open() and the composer.
    Continue,      ///< The draft is there: the composer.
    MarkDone,      ///< For an email the screen asks "Mark as sent?".
    Reschedule,
    Skip,
    Restore,     ///< A skipped task: Tasks::restore().
    RestoreStep, ///< A step that was left out: Tasks::restoreStep().
    Reopen,
    SendNow,     ///< Sending::sendNow().
    BackToDraft, ///< Sending::recall().
    View,        ///< What left.
    Review,      ///< The delivery, in the outbox.
    Remove,      ///< A call or to-do that was added by hand.
    Settle,      ///< Two devices wrote the email at once: the conflict screen.
};

/// One row of a CTA's checklist: a task, or a step of the playbook that was left out.
struct ChecklistRow
{
    TaskId task;    ///< Empty for a step that was left out.
    QString stepId; ///< Empty for a task that was added by hand.
    int position = 0;
    QString title;
    TaskKind kind = TaskKind::Email;
    ChecklistMark mark = ChecklistMark::ToDo;
    QDate dueDate;
    QTime dueTime;
    int daysLate = 0;         ///< For Overdue.
    QDateTime doneAt;         ///< For Sent: when it was completed.
    QDateTime draftSavedAt;   ///< For Draft.
    bool previewed = false;   ///< For Draft.
    bool twoTexts = false;    ///< For Draft: two devices wrote it at once, and nobody has chosen.
    QDateTime leavesAt;       ///< For Scheduled: the end of its undo window.
    bool held = false;        ///< For Scheduled.
    int recipients = 0;       ///< Of the submission, else of the draft.
    int failedRecipients = 0; ///< For Failed: refused, bounced or unknown.
    QString reason;           ///< For Skipped: "SaaS only". For Failed: what to review.
    bool next = false;        ///< The next email to be sent.
    /// For the open row: "3 recipients ready, 2 suppressed. No draft yet."
    QString readiness;
    DraftId draft;
    SubmissionId submission;
    QList<ChecklistAction> actions; ///< The first is the main one. Empty for a person who may not act.

    bool operator==(const ChecklistRow &) const = default;
};

/// One segment of the progress bar: one email of the series.
enum class SeriesSegment { Sent, Next, Open };

/// A CTA and its checklist.
struct ChecklistData
{
    Cta cta;
    QString accountName;
    std::optional<int> health;
    QString deploymentLabel;
    QString accountOwnerTeamLabel;
    QString typeLabel;
    QString statusLabel;
    QString ownerName;
    bool snoozed = false;
    QDate firstDate; ///< The earliest task's day.
    QDate lastDate;  ///< The latest task's day.
    QList<SeriesSegment> segments;
    int emailsSent = 0;
    int emails = 0;
    int daysBehind = 0; ///< How late the oldest open task is; 0 is on schedule.
    int skipped = 0;
    QList<ChecklistRow> rows;
    std::optional<TaskId> nextEmail;

    bool operator==(const ChecklistData &) const = default;
};

/// Reads it; a few short indexed reads for the GUI thread.
Result<ChecklistData> readChecklist(const WorkContext &context, const CtaId &cta);

} // namespace waymark
