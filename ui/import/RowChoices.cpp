// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/RowChoices.h"

#include "ui/import/ImportWords.h"
#include "ui/widgets/Mnemonic.h"

#include <QLocale>

namespace waymark {

RowChoices::RowChoices(const ReviewedRow &row, const ImportMapping &mapping, const QString &account,
                       qint64 same, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("rowChoices"));
    setAttribute(Qt::WA_DeleteOnClose);
    const qint64 number = row.planned.row;
    const ImportVerdict verdict = row.planned.verdict;
    const bool isOut = verdict == ImportVerdict::Invalid || verdict == ImportVerdict::UnknownAccount;
    if (row.isLeftOut || row.isTakenAsRead || !row.repaired.isEmpty() || !row.policy.isUsual())
        addMend("choice-as-file", tr("Take it as the file says"), false,
                [number](ImportRepairs &repairs) { repairs.forget(number); });
    if (verdict == ImportVerdict::UnknownAccount && !row.isLeftOut) {
        add("choice-account", tr("Choose account…"), false, [this] { Q_EMIT accountWanted(false); });
        if (same > 1 && !account.isEmpty())
            add("choice-account-all",
                tr("Choose account for all %L1 “%2”…").arg(same).arg(Mnemonic::escaped(account)), false,
                [this] { Q_EMIT accountWanted(true); });
    }
    if (row.planned.isHalfRead && !row.isLeftOut && !row.hasMoreCells)
        addMend("choice-as-read", tr("Take the cells as they were read"), false,
                [number](ImportRepairs &repairs) { repairs.takeAsRead(number); });
    if (verdict == ImportVerdict::Invalid && !row.isLeftOut && !row.planned.isHalfRead)
        addWithout(row, mapping, same);
    if (!row.isLeftOut)
        add("choice-mend", tr("Mend the row"), false, [this] { Q_EMIT editWanted(); });
    addSeparator();
    addPolicies(row);
    if (!row.isLeftOut)
        addMend("choice-leave-out", tr("Leave out"), isOut,
                [number](ImportRepairs &repairs) { repairs.leaveOut(number); });
}

/// A value that cannot be read need not cost the row, unless it is what the row is known by, or an opt-out.
void RowChoices::addWithout(const ReviewedRow &row, const ImportMapping &mapping, qint64 same)
{
    const ImportProblem *problem = row.problem();
    const int column = problem ? problem->column - 1 : -1;
    const auto target = mapping.targets.value(column);
    if (!target || *target == ImportTarget::Email || *target == ImportTarget::EmailOptOut ||
        importwords::isAccountField(*target))
        return;
    const QString field = importTargetInfo(*target).label;
    const QString text = row.planned.cells.value(column);
    addMend(
        "choice-without", tr("Import without “%1”").arg(Mnemonic::escaped(field)), false,
        [number = row.planned.row, column](ImportRepairs &repairs) { repairs.setCell(number, column, {}); });
    if (same > 1 && !text.isEmpty())
        addMend("choice-without-all",
                tr("Import all %L1 with “%2” without it").arg(same).arg(Mnemonic::escaped(text.left(40))),
                false, [column, text](ImportRepairs &repairs) { repairs.setValue(column, text, {}); });
}

/// What becomes of this row in place of what the policies say of all.
void RowChoices::addPolicies(const ReviewedRow &row)
{
    using Existing = ImportPolicies::Existing;
    const qint64 number = row.planned.row;
    const ImportVerdict verdict = row.planned.verdict;
    if (verdict == ImportVerdict::Duplicate && !row.isLeftOut) {
        addMend("choice-prefer",
                row.sameAs > 0 ? tr("Take this row instead of row %L1").arg(row.sameAs)
                               : tr("Take this row instead of the other"),
                false, [number](ImportRepairs &repairs) { repairs.prefer(number); });
        addSeparator();
    }
    const bool isThere = verdict == ImportVerdict::Update || verdict == ImportVerdict::Unchanged;
    if (!isThere || row.planned.onlyOptsOut)
        return;
    const auto offer = [&](const char *name, const QString &words, Existing existing) {
        addMend(name, words, row.policy.existing == existing,
                [number, existing](ImportRepairs &repairs) { repairs.setExisting(number, existing); });
    };
    offer("choice-update", tr("Take the file's values"), Existing::Update);
    offer("choice-fill", tr("Fill empty fields only"), Existing::Fill);
    offer("choice-leave", tr("Leave what is there"), Existing::Leave);
    addSeparator();
}

void RowChoices::add(const char *name, const QString &text, bool isNow, const std::function<void()> &act)
{
    QAction *action = addAction(text);
    action->setObjectName(QLatin1String(name));
    if (isNow) {
        action->setCheckable(true);
        action->setChecked(true);
    }
    connect(action, &QAction::triggered, this, act);
}

void RowChoices::addMend(const char *name, const QString &text, bool isNow,
                         const std::function<void(ImportRepairs &repairs)> &how)
{
    add(name, text, isNow, [this, how] { Q_EMIT mendWanted(how); });
}

} // namespace waymark
