// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/AccountCtaModel.h"

namespace waymark {

void AccountCtaModel::show(const Account360 &account)
{
    QList<Group> groups;
    if (!account.openCtas.isEmpty())
        groups.append({QStringLiteral("open"), tr("Open"), Tone::Accent, account.openCtas, -1});
    if (!account.closedCtas.isEmpty())
        groups.append({QStringLiteral("closed"), tr("Closed"), Tone::Neutral, account.closedCtas, -1});
    setGroups(std::move(groups));
}

QVariant AccountCtaModel::cell(const AccountCta &cta, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(cta, column);
    case Qt::AccessibleTextRole:
        return column == NameColumn
                   ? tr("%1, %2, %3").arg(cta.cta.name, text(cta, StatusColumn), text(cta, DoneColumn))
                   : text(cta, column);
    default:
        return {};
    }
}

QString AccountCtaModel::text(const AccountCta &cta, int column) const
{
    switch (column) {
    case NameColumn:
        return cta.cta.name;
    case TypeColumn:
        return cta.typeLabel;
    case StatusColumn:
        return cta.snoozed && cta.cta.snooze
                   ? tr("Snoozed to %1").arg(m_formats.dayMonth(cta.cta.snooze->until, cta.cta.snooze->until))
                   : cta.statusLabel;
    case DoneColumn:
        return cta.tasks > 0
                   ? tr("%1 of %2").arg(m_formats.number(cta.doneTasks), m_formats.number(cta.tasks))
                   : QString();
    case DueColumn:
        return m_formats.fullDate(cta.cta.dueDate);
    default:
        return {};
    }
}

QVariant AccountCtaModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn:
        return tr("CTA");
    case TypeColumn:
        return tr("Type");
    case StatusColumn:
        return tr("Status");
    case DoneColumn:
        return tr("Done");
    case DueColumn:
        return tr("Due");
    default:
        return {};
    }
}

RowContent AccountCtaDelegate::content(const QModelIndex &index) const
{
    RowContent shown;
    if (m_model->isGroup(index))
        return shown;
    const AccountCta &cta = m_model->row(index);
    shown.name = index.data().toString();
    shown.nameWeight = index.column() == AccountCtaModel::NameColumn ? 500 : 400;
    shown.lines = 2;
    if (index.column() == AccountCtaModel::NameColumn) {
        // Names of series differ at their ends, where they elide.
        shown.second = cta.playbookShortName;
        shown.mark = cta.cta.closed ? std::optional(ChecklistMark::Sent) : cta.nextMark;
        if (!shown.mark)
            shown.mark = ChecklistMark::ToDo;
    } else {
        shown.nameColor = Color::TextSecondary;
    }
    return shown;
}

} // namespace waymark
