// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/domain/Activity.h"
#include "core/domain/Contact.h"
#include "core/domain/Cta.h"
#include "core/domain/Health.h"
#include "core/domain/TaskRules.h"
#include "core/work/WorkContext.h"

#include <QList>
#include <QStringList>

namespace waymark {

/// One of the thirteen attributes of an account, ready to paint.
struct AttributeRow
{
    AccountField field = AccountField::Carr;
    QString label;
    QString value; ///< In words and in the person's locale; empty when it is not set.
    bool set = false;
    bool automatic = false;
    FieldStamp stamp; ///< For automatic fields with a value.

    bool operator==(const AttributeRow &) const = default;
};

/// One contact of an account.
struct AccountContact
{
    Contact contact;
    QStringList roleLabels; ///< Of the roles at this account.
    bool eligible = false;  ///< Has the role that programs look for.
    Suppression suppression = Suppression::None;
    QString suppressionWords; ///< "Unsubscribed 6 Nov", "Hard bounce 9 Nov", "Inactive"; empty without.

    bool operator==(const AccountContact &) const = default;
};

/// One CTA of an account.
struct AccountCta
{
    Cta cta;
    QString typeLabel;
    QString statusLabel;
    QString ownerName;
    bool snoozed = false; ///< Today, in the organisation's time zone.
    QString snoozeReasonLabel;
    QString playbookShortName; ///< Empty without a playbook.
    int doneTasks = 0;
    int tasks = 0; ///< Without the skipped ones.
    int emailsSent = 0;
    int emails = 0;
    std::optional<ChecklistMark> nextMark; ///< Of the first open task.
    QDate nextDue;                         ///< Its day.

    bool operator==(const AccountCta &) const = default;
};

/// One line of an account's timeline.
struct TimelineRow
{
    Activity activity;
    QString actorName;

    bool operator==(const TimelineRow &) const = default;
};

/// What a Customer 360 shows.
struct Account360
{
    Account account;
    QString parentName;
    QString tamName;
    HealthBand healthBand = HealthBand::None;
    QString lifecycleStageLabel;
    QString segmentLabel;
    QString deploymentLabel;
    QString supportLabel;
    int daysToRenewal = 0;              ///< Negative when it has passed; meaningless without a date.
    std::optional<int> seatUtilisation; ///< Per cent, rounded; absent when a figure is missing.
    QList<AttributeRow> attributes;     ///< Thirteen, in the handbook's order.
    int attributesSet = 0;
    QDateTime automaticAsOf;         ///< The oldest stamp among the automatic fields.
    QList<AccountContact> contacts;  ///< Eligible first, then by name; suppressed last.
    bool hasEligibleContact = false; ///< Without one, programs send this account nothing.
    QString eligibleRoleLabel;
    QList<AccountCta> openCtas;   ///< Snoozed ones too, after the others.
    QList<AccountCta> closedCtas; ///< Newest first.
    QList<TimelineRow> timeline;  ///< Newest first, the first page of it.
    int timelineCount = 0;        ///< Of all pages.

    bool operator==(const Account360 &) const = default;
};

/// How many timeline entries one page has.
constexpr int timelinePage = 200;

/// Reads it; a few short indexed reads for the GUI thread.
Result<Account360> readAccount360(const WorkContext &context, const AccountId &account);

/// A window of the timeline, newest first.
Result<QList<TimelineRow>> readTimeline(const WorkContext &context, const AccountId &account, int offset,
                                        int limit);

} // namespace waymark
