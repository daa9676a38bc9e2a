// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ImportWords.h"

#include "core/contacts/CellDate.h"
#include "ui/widgets/Formats.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace waymark::importwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportWords)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

ChipSpec verdictChip(ImportVerdict verdict, bool isLeftOut)
{
    if (isLeftOut)
        return {Words::tr("Left out"), Tone::Neutral};
    switch (verdict) {
    case ImportVerdict::New:
        return {Words::tr("New"), Tone::Success};
    case ImportVerdict::Update:
        return {Words::tr("Update"), Tone::Accent};
    case ImportVerdict::Unchanged:
        return {Words::tr("Unchanged"), Tone::Neutral};
    case ImportVerdict::Duplicate:
        return {Words::tr("Duplicate"), Tone::Warning};
    case ImportVerdict::Invalid:
        return {Words::tr("Invalid"), Tone::Danger};
    case ImportVerdict::OptedOut:
        return {Words::tr("Opted out"), Tone::Warning};
    case ImportVerdict::UnknownAccount:
        return {Words::tr("No account"), Tone::Danger};
    }
    Q_UNREACHABLE();
}

QString commit(qint64 added, qint64 updated)
{
    if (updated == 0)
        return added == 0 ? Words::tr("Nothing to import") : Words::tr("Import %1 new").arg(number(added));
    if (added == 0)
        return Words::tr("Update %1").arg(number(updated));
    return Words::tr("Import %1 new, update %2").arg(number(added), number(updated));
}

QString outcome(ImportKind kind, qint64 added, qint64 updated)
{
    const bool isContacts = kind == ImportKind::Contacts;
    const int count = int(added > 0 ? added : updated);
    if (added == 0)
        return isContacts ? Words::tr("%Ln contact(s) updated", nullptr, count)
                          : Words::tr("%Ln account(s) updated", nullptr, count);
    const QString newOnes = isContacts ? Words::tr("%Ln contact(s) added", nullptr, count)
                                       : Words::tr("%Ln account(s) added", nullptr, count);
    return updated == 0 ? newOnes : Words::tr("%1, %2 updated").arg(newOnes, number(updated));
}

QString cell(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("—") : Formats::name(text.simplified());
}

QString changes(const QList<FieldChange> &changes)
{
    QStringList parts;
    for (const FieldChange &change : changes) {
        const auto ofContact = importTargetFromId(ImportKind::Contacts, change.field);
        const auto target = ofContact ? ofContact : importTargetFromId(ImportKind::Accounts, change.field);
        if (target)
            parts.append(Words::tr("%1: %2 → %3", "field, old value, new value")
                             .arg(importTargetInfo(*target).label, cell(change.from), cell(change.to)));
        else
            parts.append(Words::tr("also belongs to this account"));
    }
    return parts.join(QStringLiteral("; "));
}

bool isAccountField(ImportTarget target)
{
    return target == ImportTarget::AccountKey || target == ImportTarget::AccountName ||
           target == ImportTarget::AccountDomain;
}

bool isOfAccount(ImportTarget target)
{
    return importTargetInfo(target).isOfAccounts;
}

bool isList(ImportTarget target)
{
    return target == ImportTarget::Role || target == ImportTarget::ProductsPurchased ||
           target == ImportTarget::TechnologyStack;
}

bool isDate(ImportTarget target)
{
    return target == ImportTarget::ConsentDate || target == ImportTarget::CustomerSince ||
           target == ImportTarget::RenewalDate || target == ImportTarget::AsOf;
}

QString dateQuestion(const QString &cell)
{
    const auto day = [&cell](DateOrder order) {
        const QDate date = dateFromCell(cell, order).day.value_or(QDate());
        return Formats().dayMonth(date, date);
    };
    // Without the year, which is the same for both.
    const auto sign = std::ranges::find_if_not(cell, [](QChar c) { return c.isDigit(); });
    const qsizetype second = sign == cell.end() ? -1 : cell.indexOf(*sign, sign - cell.begin() + 1);
    return Words::tr("Day first? %1 can be %2 or %3", "cell, day, day")
        .arg(Formats::name(cell.left(second)), day(DateOrder::DayFirst), day(DateOrder::MonthFirst));
}

QString field(ImportTarget target)
{
    const QString label = importTargetInfo(target).label;
    return isOfAccount(target) ? label : Words::tr("Contact: %1", "field").arg(label);
}

Icon fieldIcon(ImportTarget target)
{
    if (isOfAccount(target))
        return isAccountField(target) ? Icon::Building2 : Icon::Pencil;
    return target == ImportTarget::Email ? Icon::Mail : Icon::User;
}

namespace {

QStringList parts(const ImportPlan &plan, bool withDuplicates)
{
    QStringList result;
    const auto add = [&](ImportVerdict verdict, const QString &words) {
        if (plan.count(verdict) > 0)
            result.append(words.arg(number(plan.count(verdict))));
    };
    if (withDuplicates)
        add(ImportVerdict::Duplicate, Words::tr("%1 duplicate", "rows"));
    add(ImportVerdict::Invalid, Words::tr("%1 invalid", "rows"));
    add(ImportVerdict::UnknownAccount, Words::tr("%1 without account", "rows"));
    add(ImportVerdict::OptedOut, Words::tr("%1 opted out", "rows"));
    add(ImportVerdict::Unchanged, Words::tr("%1 unchanged", "rows"));
    return result;
}

} // namespace

QString leftOutParts(const ImportPlan &plan)
{
    const QStringList words = parts(plan, false);
    return words.isEmpty() ? Words::tr("no row") : words.join(QStringLiteral(", "));
}

QString notTakenParts(const ImportPlan &plan)
{
    return parts(plan, true).join(QStringLiteral(", "));
}

} // namespace waymark::importwords
