// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/CtaForm.h"

#include "core/store/AccountRepository.h"
#include "core/store/PickListRepository.h"
#include "core/work/CtaChecklist.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::CtaForm)
};

/// What is wrong with the playbook that was chosen, and with its checklist.
Result<void> checkPlaybook(Connection &connection, const NewCta &cta, QList<FieldProblem> &problems)
{
    if (!cta.choices.first.isValid()) {
        problems.append({QStringLiteral("first"), Words::tr("Choose the day of the first email.")});
        return {};
    }
    const auto plan = planChecklist(connection, cta.account, cta.playbook, cta.choices);
    WAYMARK_TRY(plan);
    if (std::ranges::none_of(*plan, &PlannedStep::included))
        problems.append({QStringLiteral("playbook"),
                         Words::tr("No step of this playbook is included. Tick at least one.")});
    return {};
}

} // namespace

Result<QList<FieldProblem>> ctaProblems(Connection &connection, const NewCta &cta)
{
    QList<FieldProblem> problems;
    if (cta.account.isEmpty()) {
        problems.append({QStringLiteral("account"), Words::tr("Choose the account.")});
        return problems;
    }
    WAYMARK_TRY(AccountRepository::find(connection, cta.account));
    const auto types = PickListRepository::list(connection, QStringLiteral("cta_type"));
    WAYMARK_TRY(types);
    if (std::ranges::none_of(*types, [&cta](const PickItem &item) { return item.id == cta.type; }))
        problems.append({QStringLiteral("type"), Words::tr("Choose a type.")});
    if (cta.name.trimmed().isEmpty())
        problems.append({QStringLiteral("name"), Words::tr("A CTA needs a name.")});
    if (!cta.playbook.isEmpty())
        WAYMARK_TRY(checkPlaybook(connection, cta, problems));
    else if (!cta.dueDate.isValid())
        problems.append({QStringLiteral("dueDate"), Words::tr("Choose a due date, or a playbook.")});
    return problems;
}

Result<QList<PickItem>> itemsForType(Connection &connection, const QString &list, const QString &type)
{
    auto items = PickListRepository::list(connection, list);
    WAYMARK_TRY(items);
    items->removeIf([&type](const PickItem &item) {
        return !item.active || (!item.onlyTypes.isEmpty() && !item.onlyTypes.contains(type));
    });
    return items;
}

} // namespace waymark
