// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/DateOrderMenu.h"

#include "ui/widgets/Formats.h"

namespace waymark {

DateOrderMenu::DateOrderMenu(const QString &cell, QWidget *parent) : QMenu(tr("Day or month first"), parent)
{
    setObjectName(QStringLiteral("dateOrderMenu"));
    const auto day = [&cell](DateOrder order) {
        return Formats().fullDate(dateFromCell(cell, order).day.value_or(QDate()));
    };
    add(QStringLiteral("dates-day-first"),
        tr("Day first: %1 is %2", "cell, day").arg(Formats::name(cell), day(DateOrder::DayFirst)),
        DateOrder::DayFirst);
    add(QStringLiteral("dates-month-first"),
        tr("Month first: %1 is %2", "cell, day").arg(Formats::name(cell), day(DateOrder::MonthFirst)),
        DateOrder::MonthFirst);
}

void DateOrderMenu::add(const QString &name, const QString &words, DateOrder order)
{
    QAction *action = addAction(words);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, order] { Q_EMIT chosen(order); });
}

} // namespace waymark
