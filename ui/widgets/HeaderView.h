// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QHeaderView>

namespace waymark {

/// A table's head: quiet names, the sort arrow beside the name, numbers' heads aligned as their columns.
class HeaderView : public QHeaderView
{
    Q_OBJECT
public:
    explicit HeaderView(QWidget *parent = nullptr);

    /// Space before a name, the same as in the cells below.
    void setCellPadding(int padding);

    QSize sizeHint() const override;

protected:
    QSize sectionSizeFromContents(int logicalIndex) const override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    int m_padding = 10;
};

} // namespace waymark
