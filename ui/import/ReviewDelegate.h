// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/RowDelegate.h"

namespace waymark {

class ReviewModel;

/// Paints a row of the file: the faulty cell is marked, its verdict is a chip.
class ReviewDelegate : public RowDelegate
{
    Q_OBJECT
public:
    ReviewDelegate(const ReviewModel *model, QObject *parent) : RowDelegate(parent), m_model(model) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    RowContent content(const QModelIndex &index) const override;

private:
    RowContent notReadYet(const QModelIndex &index) const;

    const ReviewModel *m_model;
};

} // namespace waymark
