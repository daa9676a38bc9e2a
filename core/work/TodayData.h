// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/domain/Task.h"
#include "core/domain/TaskRules.h"
#include "core/work/WorkContext.h"

#include <QList>

#include <optional>

namespace waymark {

/// Where a row of Today stands.
enum class TodayGroup { Overdue, Today, LaterThisWeek };

/// One open task of the person's, on Today.
struct TodayRow
{
    Task task;
    TodayGroup group = TodayGroup::Today;
    ChecklistMark mark = ChecklistMark::ToDo;
    QString program; ///< The playbook's short name, else the CTA's type in words.
    QString ctaName;
    QString ctaType;      ///< Pick-list id.
    QString ctaTypeLabel; ///< The same in words.
    QString accountName;
    std::optional<int> health;
    bool inSeries = false; ///< The CTA has emails: `seriesDone` of `seriesCount` are sent.
    int seriesDone = 0;
    int seriesCount = 0;
    int daysLate = 0;           ///< For Overdue.
    QDateTime draftSavedAt;     ///< For the Draft mark.
    bool held = false;          ///< For the Scheduled mark: it leaves only when the person says so.
    QDateTime leavesAt;         ///< For the Scheduled mark, while it is in its undo window.
    int failedRecipients = 0;   ///< For the Failed mark.
    bool renewsSoon = false;    ///< Its account is among the figure's renewals.
    bool contactsToFix = false; ///< Its account has a contact among the figure's.

    bool operator==(const TodayRow &) const = default;
};

/// The five figures above the list.
struct TodayFigures
{
    int overdue = 0;
    int oldestDaysLate = 0;
    int dueToday = 0;
    int emailsToday = 0;
    int callsToday = 0;
    int toDosToday = 0;
    int laterThisWeek = 0;
    int laterScheduled = 0;
    int renewals = 0;         ///< Of the person's accounts, within 90 days.
    QList<Money> renewalCarr; ///< One sum for each currency.
    int renewalsAtRisk = 0;   ///< Among them, health below 50.
    int bouncedContacts = 0;  ///< Hard-bounced and still active.
    int unsubscribedContacts = 0;

    bool operator==(const TodayFigures &) const = default;
};

/// What the Today screen shows. Snoozed and closed CTAs are left out; groups come in order, rows by date,
/// time and account.
struct TodayData
{
    QDate today; ///< In the organisation's time zone.
    QDate weekEnds;
    QList<TodayRow> rows;
    TodayFigures figures;
    bool weekIsComing = false;    ///< Today is of the weekend: "this week" is the one that comes.
    QDate nextDue;                ///< The first open task after this week; null without one.
    std::optional<TodayRow> next; ///< That task, where no other is listed.
    int accounts = 0;             ///< All the person's accounts; 0 asks for the first-use state.

    bool operator==(const TodayData &) const = default;
};

/// Reads it; a short indexed read for the GUI thread.
Result<TodayData> readToday(const WorkContext &context);

} // namespace waymark
