// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/create/PlanModel.h"

#include <QGuiApplication>

namespace waymark {

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowsModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.column() == StepColumn)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == DueColumn && row(index).included)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const PlannedStep step = row(index);
    if (role == Qt::CheckStateRole) {
        const bool included = value.value<Qt::CheckState>() == Qt::Checked;
        const bool anyway = QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
        if (included && !step.applies && !anyway)
            return false;
        onIncluded(step.step.id, included);
        return true;
    }
    if (role == Qt::EditRole && value.toDate().isValid()) {
        onDated(step.step.id, value.toDate());
        return true;
    }
    return false;
}

QVariant PlanModel::cell(const PlannedStep &step, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(step, column);
    case Qt::EditRole:
        return column == DueColumn ? QVariant(step.due.date) : QVariant();
    case Qt::CheckStateRole:
        return column == StepColumn ? QVariant(step.included ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole:
        if (!step.applies)
            return tr("%1. Hold Shift and click to include it anyway.").arg(step.reason);
        return step.due.movedOffWeekend ? QVariant(tr("Moved off a weekend")) : QVariant();
    case Qt::AccessibleTextRole:
        return step.included
                   ? tr("Step %1, %2, %3").arg(step.position).arg(step.step.title, text(step, DueColumn))
                   : tr("Step %1, %2, left out, %3").arg(step.position).arg(step.step.title, step.reason);
    default:
        return {};
    }
}

QString PlanModel::text(const PlannedStep &step, int column) const
{
    switch (column) {
    case NumberColumn:
        return m_formats.number(step.position);
    case StepColumn:
        return step.step.title;
    case OffsetColumn:
        return step.included ? tr("Day %1").arg(m_formats.number(step.step.dayOffset)) : QString();
    case DueColumn:
        if (step.included)
            return m_formats.shortDate(step.due.date, step.due.date);
        if (step.applies)
            return tr("Left out");
        return step.reason.isEmpty() ? tr("Does not apply") : step.reason;
    default:
        return {};
    }
}

QVariant PlanModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(column == OffsetColumn || column == DueColumn
                                       ? Qt::AlignRight | Qt::AlignVCenter
                                       : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case StepColumn:
        return tr("Step");
    case OffsetColumn:
        return tr("Offset");
    case DueColumn:
        return tr("Due");
    default:
        return {};
    }
}

} // namespace waymark
