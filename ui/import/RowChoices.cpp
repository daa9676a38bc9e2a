// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/RowChoices.h"

#include "ui/import/ImportWords.h"
#include "ui/widgets/Mnemonic.h"

#include <QLocale>

namespace waymark {

RowChoices::RowChoices(const ReviewedRow &row, const QString &account, qint64 same, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("rowChoices"));
    setAttribute(Qt::WA_DeleteOnClose);
    const qint64 number = row.planned.row;
    const ImportVerdict verdict = row.planned.verdict;
    const bool isOut = verdict == ImportVerdict::Invalid || verdict == ImportVerdict::UnknownAccount;
    if (row.isLeftOut || row.isTakenAsRead || !row.repaired.isEmpty())
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
    if (!row.isLeftOut)
        add("choice-mend", tr("Mend the row"), false, [this] { Q_EMIT editWanted(); });
    addSeparator();
    if (!row.isLeftOut)
        addMend("choice-leave-out", tr("Leave out"), isOut,
                [number](ImportRepairs &repairs) { repairs.leaveOut(number); });
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
