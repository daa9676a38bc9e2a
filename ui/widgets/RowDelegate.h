// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/RowPainter.h"

#include <QStyledItemDelegate>

namespace waymark {

/// The delegate of a list or table: a feature says what a row or cell shows, this paints it. RowView paints
/// the ground, the selection and groups' heads.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setInsets(RowPainter::Insets insets) { m_insets = insets; }
    RowPainter::Insets insets() const { return m_insets; }
    /// Height instead of the design's usual one, which text that is larger still exceeds.
    void setMinimumHeight(int height) { m_minimumHeight = height; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

protected:
    /// What to show for `index`. Without a subclass: the text, alignment and check state that Qt's roles
    /// give.
    virtual RowContent content(const QModelIndex &index) const;

private:
    RowPainter::Insets m_insets;
    int m_minimumHeight = 0;
};

} // namespace waymark
