// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/create/PlanDelegate.h"

#include "ui/cta/create/PlanModel.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/DateField.h"

#include <QTreeView>

namespace waymark {

PlanDelegate::PlanDelegate(const PlanModel *model, QObject *parent) : RowDelegate(parent), m_model(model)
{
    setMinimumHeight(tokens::row::table);
}

QWidget *PlanDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    auto *editor = new DateField(index.data(Qt::EditRole).toDate(), parent);
    editor->setSmall(true);
    editor->setObjectName(QStringLiteral("planDate"));
    return editor;
}

void PlanDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<DateField *>(editor)->setDate(index.data(Qt::EditRole).toDate());
}

void PlanDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const QDate date = static_cast<DateField *>(editor)->date();
    if (date != index.data(Qt::EditRole).toDate())
        model->setData(index, date, Qt::EditRole);
}

void PlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    // Why a step is left out is longer than a date, and the cell before it is empty then.
    QStyleOptionViewItem wide = option;
    if (index.column() == PlanModel::DueColumn && !m_model->row(index).included) {
        const auto *view = qobject_cast<const QTreeView *>(option.widget);
        const int more = view ? view->columnWidth(PlanModel::OffsetColumn) : 0;
        const bool mirrored = option.direction == Qt::RightToLeft;
        wide.rect.adjust(mirrored ? 0 : -more, 0, mirrored ? more : 0, 0);
    }
    RowDelegate::paint(painter, wide, index);
}

RowContent PlanDelegate::content(const QModelIndex &index) const
{
    const PlannedStep &step = m_model->row(index);
    RowContent shown;
    shown.name = index.data().toString();
    shown.nameWeight = 400;
    shown.enabled = true;
    const Color quiet = step.included ? Color::TextTertiary : Color::TextDisabled;
    switch (index.column()) {
    case PlanModel::NumberColumn:
        shown.alignRight = true;
        shown.nameColor = quiet;
        break;
    case PlanModel::StepColumn:
        shown.check = step.included ? Qt::Checked : Qt::Unchecked;
        shown.checkDimmed = !step.applies && !step.included;
        shown.nameColor = step.included ? Color::TextPrimary : Color::TextTertiary;
        break;
    case PlanModel::OffsetColumn:
        if (step.included && step.due.quiet) {
            shown.icon = Icon::TriangleAlert;
            shown.iconColor = Color::WarningText;
        } else if (step.included && step.due.movedOffWeekend) {
            shown.icon = Icon::CalendarClock;
        }
        shown.name.clear();
        shown.right = index.data().toString();
        shown.rightColor = Color::TextTertiary;
        break;
    case PlanModel::DueColumn:
        shown.alignRight = true;
        shown.nameColor = step.included ? Color::TextPrimary : Color::TextTertiary;
        shown.nameWeight = step.setByHand ? 600 : 400;
        break;
    default:
        break;
    }
    return shown;
}

} // namespace waymark
