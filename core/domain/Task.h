// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Playbook.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>

namespace waymark {

/// Not started → in progress (a draft exists) → completed or skipped. Sending completes an email task; a
/// sent email cannot be un-sent, so its task cannot be reopened.
enum class TaskStatus { NotStarted, InProgress, Completed, Skipped };

/// One row of a CTA's checklist.
struct Task
{
    TaskId id;
    CtaId cta;
    AccountId account;
    QString title;
    TaskKind kind = TaskKind::Email;
    UserId owner;
    int position = 0; ///< Order in the checklist; playbook steps keep theirs, skipped ones leave gaps.
    QDate dueDate;
    QTime dueTime; ///< Null for "any time"; in the organisation's time zone.
    TaskStatus status = TaskStatus::NotStarted;
    QString skipReason;
    QString stepId; ///< The playbook step that it came from; empty for one added by hand.
    TemplateId emailTemplate;
    bool dateSetByHand = false; ///< Moving the first date leaves it alone.
    QDate remindedOn;           ///< The day its reminder was shown.
    QDateTime completedAt;
    bool sample = false;

    bool operator==(const Task &) const = default;
};

} // namespace waymark
