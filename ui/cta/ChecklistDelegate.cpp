// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/ChecklistDelegate.h"

#include "ui/cta/ChecklistModel.h"
#include "ui/theme/Tokens.h"

namespace waymark {

namespace {

Color rightColor(ChecklistMark mark)
{
    switch (mark) {
    case ChecklistMark::Due:
        return Color::AccentText;
    case ChecklistMark::Overdue:
    case ChecklistMark::Failed:
        return Color::DangerText;
    case ChecklistMark::Draft:
        return Color::WarningText;
    case ChecklistMark::ToDo:
    case ChecklistMark::Scheduled:
    case ChecklistMark::Sent:
    case ChecklistMark::Skipped:
        break;
    }
    return Color::TextSecondary;
}

Color nameColor(ChecklistMark mark)
{
    if (mark == ChecklistMark::Skipped)
        return Color::TextTertiary;
    return mark == ChecklistMark::Sent ? Color::TextSecondary : Color::TextPrimary;
}

} // namespace

ChecklistDelegate::ChecklistDelegate(const ChecklistModel *model, QObject *parent)
    : RowDelegate(parent), m_model(model)
{
    setMinimumHeight(tokens::row::checklist);
}

void ChecklistDelegate::setOpenRow(const QModelIndex &index, int extraHeight)
{
    const QModelIndex before = m_open;
    m_open = index;
    m_extraHeight = extraHeight;
    if (before.isValid())
        Q_EMIT sizeHintChanged(before);
    if (index.isValid())
        Q_EMIT sizeHintChanged(index);
}

void ChecklistDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyleOptionViewItem line = option;
    if (index == m_open)
        line.rect.setHeight(option.rect.height() - m_extraHeight);
    RowDelegate::paint(painter, line, index);
}

QSize ChecklistDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = RowDelegate::sizeHint(option, index);
    if (index == m_open)
        size.rheight() += m_extraHeight;
    return size;
}

RowContent ChecklistDelegate::content(const QModelIndex &index) const
{
    const ChecklistRow &row = m_model->row(index);
    RowContent shown;
    shown.mark = row.mark;
    shown.name = row.title;
    shown.nameColor = nameColor(row.mark);
    shown.nameWeight = row.next || row.mark == ChecklistMark::Due ? 600 : 400;
    shown.right = m_model->rightText(row);
    shown.rightColor = rightColor(row.mark);
    shown.rightWeight = row.mark == ChecklistMark::Due ? 600 : 400;
    return shown;
}

} // namespace waymark
