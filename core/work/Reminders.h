// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Made.h"
#include "core/work/WorkContext.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

namespace waymark {

/// One task to remind of.
struct Reminder
{
    TaskId task;
    CtaId cta;
    QString title;
    QString accountName;

    bool operator==(const Reminder &) const = default;
};

/// Says which tasks to remind of: those of the person that are due today, from 09:00 in the organisation's
/// time zone, once each, where their CTA asks for it, is open and not snoozed.
class Reminders
{
public:
    explicit Reminders(const WorkContext &context);

    /// What to show now; empty before 09:00.
    Result<QList<Reminder>> due() const;

    /// Notes that these were shown, so that they are not shown again.
    QFuture<Result<ActNumber>> markShown(const QList<TaskId> &tasks);

private:
    WorkContext m_context;
};

} // namespace waymark
