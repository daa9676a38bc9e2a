// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Playbook.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace waymark {

enum class Priority { Low, Medium, High };

/// Hides an open CTA from Today until the day after `until`, in the organisation's time zone.
struct Snooze
{
    QDate until;
    QString reason; ///< Pick-list id.

    bool operator==(const Snooze &) const = default;
};

/// A step of the playbook that was not created, and why; it can be restored.
struct OmittedStep
{
    QString stepId;
    QString title;
    int position = 0;
    QString reason; ///< "SaaS only"

    bool operator==(const OmittedStep &) const = default;
};

/// A call to action on an account (README.md, "CTA").
struct Cta
{
    CtaId id;
    AccountId account;
    QString name;
    QString type;   ///< Pick-list id of "cta_type"; "digital_journey" is the one with email checklists.
    QString reason; ///< Pick-list id of "cta_reason"; may be empty.
    Priority priority = Priority::Medium;
    QString status = QStringLiteral("new"); ///< Pick-list id of "cta_status".
    bool closed = false;                    ///< The status' open or closed, kept beside it for queries.
    UserId owner;
    QDate dueDate; ///< Never before any of its tasks'.
    QDate originalDueDate;
    QString comments;
    PlaybookId playbook;       ///< Empty for a CTA without one.
    QList<ContactId> contacts; ///< Associated contacts: the default recipients of its emails.
    QList<OmittedStep> omitted;
    std::optional<Snooze> snooze;
    bool skipWeekends = true;
    bool remind = true; ///< Desktop notification at 09:00 on each task's day.
    bool sample = false;
    QDateTime createdAt;
    QDateTime closedAt;

    bool operator==(const Cta &) const = default;
};

} // namespace waymark
