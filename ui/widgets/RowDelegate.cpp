// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/RowDelegate.h"

#include "ui/theme/Fonts.h"
#include "ui/widgets/RowRole.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace waymark {

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowPainter::paint(painter, option, content(index), m_insets);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(IsGroupRole).toBool())
        return {option.rect.width(), rowHeight(tokens::row::standard, textFont(TextStyle::Body))};
    const RowContent shown = content(index);
    QSize size = RowPainter::size(option, shown, m_insets);
    if (m_minimumHeight > 0)
        size.setHeight(rowHeight(m_minimumHeight, textFont(TextStyle::Body), shown.lines));
    return size;
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || index.data(Qt::ToolTipRole).isValid() ||
        index.data(IsGroupRole).toBool())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const RowContent shown = content(index);
    if (!RowPainter::isElided(option, shown, m_insets)) {
        QToolTip::hideText();
        return true;
    }
    const QString text = shown.second.isEmpty() ? shown.name : shown.name + QLatin1Char('\n') + shown.second;
    QToolTip::showText(event->globalPos(), text, view);
    return true;
}

bool RowDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    const bool checkable = (index.flags() & Qt::ItemIsUserCheckable) && (index.flags() & Qt::ItemIsEnabled);
    if (!checkable)
        return false;
    bool toggles = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        toggles = mouse->button() == Qt::LeftButton &&
                  RowPainter::checkRect(option, m_insets).contains(mouse->position().toPoint());
    } else if (event->type() == QEvent::KeyPress) {
        toggles = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    }
    if (!toggles)
        return false;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

RowContent RowDelegate::content(const QModelIndex &index) const
{
    RowContent result;
    result.name = index.data(Qt::DisplayRole).toString();
    result.nameWeight = index.column() == 0 ? 500 : 400;
    result.alignRight = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignRight);
    result.enabled = index.flags() & Qt::ItemIsEnabled;
    const QVariant check = index.data(Qt::CheckStateRole);
    if (check.isValid())
        result.check = static_cast<Qt::CheckState>(check.toInt());
    return result;
}

} // namespace waymark
