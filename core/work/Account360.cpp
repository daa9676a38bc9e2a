// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Account360.h"

#include "core/domain/CtaRules.h"
#include "core/store/AccountRepository.h"
#include "core/store/ActivityRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/TaskRepository.h"
#include "core/work/FieldWords.h"
#include "core/work/SuppressionWords.h"
#include "core/work/Workday.h"

#include <algorithm>

namespace waymark {

namespace {

/// What all parts are read with.
struct Source
{
    Connection &connection;
    const Workday &workday;
    const FieldWords &words;
};

QList<AttributeRow> attributesOf(const Account &account, const FieldWords &words)
{
    QList<AttributeRow> rows;
    for (const AccountFieldInfo &info : accountFields()) {
        AttributeRow row;
        row.field = info.field;
        row.label = info.label;
        row.value = words.value(account, info.field);
        row.set = accountFieldValue(account, info.field).isValid();
        row.automatic = info.source == FieldSource::Automatic;
        row.stamp = account.stamps.value(info.field);
        rows.append(row);
    }
    return rows;
}

Result<void> addHeader(Account360 &view, const Source &source)
{
    const Account &account = view.account;
    const FieldWords &words = source.words;
    if (!account.parent.isEmpty()) {
        const auto parent = AccountRepository::find(source.connection, account.parent);
        if (parent) // A parent that was deleted leaves its name blank.
            view.parentName = parent->name;
        else if (parent.error().kind != ErrorKind::NotFound)
            return failure(parent.error());
    }
    view.tamName = words.userName(account.technicalAccountManager);
    view.healthBand = healthBand(account.health);
    view.lifecycleStageLabel = words.label("lifecycle_stage", account.lifecycleStage);
    view.segmentLabel = words.label("segment", account.segment);
    view.deploymentLabel = words.label("deployment_type", account.deploymentType);
    view.supportLabel = words.label("support_level", account.supportLevel);
    if (account.renewalDate.isValid())
        view.daysToRenewal = static_cast<int>(source.workday.today.daysTo(account.renewalDate));
    view.seatUtilisation = seatUtilisation(account);
    view.attributes = attributesOf(account, words);
    view.attributesSet = filledFieldCount(account);
    for (const FieldStamp &stamp : account.stamps) {
        if (!view.automaticAsOf.isValid() || stamp.asOf < view.automaticAsOf)
            view.automaticAsOf = stamp.asOf;
    }
    return {};
}

AccountContact contactRow(const Contact &contact, const AccountId &account, const Source &source)
{
    AccountContact row;
    row.contact = contact;
    QStringList roles = rolesAt(contact, account);
    // The role that programs look for comes first: where there is room for one, it is that.
    const QString &looked = source.workday.organisation.eligibleRole;
    std::ranges::stable_partition(roles, [&looked](const QString &role) { return role == looked; });
    row.roleLabels = source.words.labels(QStringLiteral("contact_role"), roles);
    row.eligible = roles.contains(source.workday.organisation.eligibleRole);
    row.suppression = suppressionOf(contact, source.workday.organisation);
    row.suppressionWords = suppressionWords(contact, source.workday.organisation, source.workday.zone);
    return row;
}

Result<void> addContacts(Account360 &view, const Source &source)
{
    const auto contacts = ContactRepository::forAccount(source.connection, view.account.id);
    WAYMARK_TRY(contacts);
    for (const Contact &contact : *contacts)
        view.contacts.append(contactRow(contact, view.account.id, source));
    std::ranges::stable_sort(view.contacts, {}, [](const AccountContact &row) {
        const int suppressed = row.suppression == Suppression::None ? 0 : 2;
        return suppressed + (row.eligible ? 0 : 1);
    });
    view.hasEligibleContact = std::ranges::any_of(view.contacts, [](const AccountContact &row) {
        return row.eligible && row.suppression == Suppression::None;
    });
    view.eligibleRoleLabel = source.words.label("contact_role", source.workday.organisation.eligibleRole);
    return {};
}

/// How far the CTA's tasks are, and what the first open one looks like.
Result<void> addTasks(AccountCta &row, const Source &source)
{
    const auto tasks = TaskRepository::checklist(source.connection, row.cta.id);
    WAYMARK_TRY(tasks);
    for (const TaskRow &task : *tasks) {
        if (task.task.status == TaskStatus::Skipped)
            continue;
        ++row.tasks;
        row.doneTasks += task.task.status == TaskStatus::Completed ? 1 : 0;
        if (row.nextMark || !isOpenTask(task.task))
            continue;
        row.nextMark = checklistMark(task.task, task.email, source.workday.today);
        row.nextDue = task.task.dueDate;
    }
    return {};
}

Result<AccountCta> ctaRow(const CtaRow &from, const Source &source)
{
    AccountCta row;
    row.cta = from.cta;
    row.typeLabel = source.words.label("cta_type", from.cta.type);
    row.statusLabel = source.words.label("cta_status", from.cta.status);
    row.ownerName = source.words.userName(from.cta.owner);
    row.snoozed = isSnoozed(from.cta, source.workday.today);
    if (from.cta.snooze)
        row.snoozeReasonLabel = source.words.label("snooze_reason", from.cta.snooze->reason);
    row.playbookShortName = from.playbookShortName;
    row.emailsSent = from.emailsSent;
    row.emails = from.emailsTotal;
    WAYMARK_TRY(addTasks(row, source));
    return row;
}

Result<void> addCtas(Account360 &view, const Source &source)
{
    const auto ctas = CtaRepository::forAccount(source.connection, view.account.id);
    WAYMARK_TRY(ctas);
    for (const CtaRow &cta : *ctas) {
        const auto row = ctaRow(cta, source);
        WAYMARK_TRY(row);
        (cta.cta.closed ? view.closedCtas : view.openCtas).append(*row);
    }
    std::ranges::stable_sort(view.openCtas, {}, &AccountCta::snoozed);
    std::ranges::stable_sort(view.closedCtas, [](const AccountCta &one, const AccountCta &other) {
        return one.cta.closedAt > other.cta.closedAt;
    });
    return {};
}

Result<QList<TimelineRow>> timelineRows(const Source &source, const AccountId &account, int offset, int limit)
{
    const auto entries = ActivityRepository::forAccount(source.connection, account, offset, limit);
    WAYMARK_TRY(entries);
    QList<TimelineRow> rows;
    for (const Activity &entry : *entries)
        rows.append({entry, source.words.userName(entry.actor)});
    return rows;
}

} // namespace

Result<Account360> readAccount360(const WorkContext &context, const AccountId &id)
{
    Connection &reader = context.store.reader();
    const auto account = AccountRepository::find(reader, id);
    WAYMARK_TRY(account);
    const auto workday = readWorkday(reader, context.clock.now());
    WAYMARK_TRY(workday);
    const auto words = FieldWords::read(reader);
    WAYMARK_TRY(words);
    const Source source{reader, *workday, *words};
    Account360 view;
    view.account = *account;
    WAYMARK_TRY(addHeader(view, source));
    WAYMARK_TRY(addContacts(view, source));
    WAYMARK_TRY(addCtas(view, source));
    const auto timeline = timelineRows(source, id, 0, timelinePage);
    WAYMARK_TRY(timeline);
    view.timeline = *timeline;
    const auto count = ActivityRepository::countForAccount(reader, id);
    WAYMARK_TRY(count);
    view.timelineCount = *count;
    return view;
}

Result<QList<TimelineRow>> readTimeline(const WorkContext &context, const AccountId &account, int offset,
                                        int limit)
{
    Connection &reader = context.store.reader();
    const auto workday = readWorkday(reader, context.clock.now());
    WAYMARK_TRY(workday);
    const auto words = FieldWords::read(reader);
    WAYMARK_TRY(words);
    return timelineRows({reader, *workday, *words}, account, offset, limit);
}

} // namespace waymark
