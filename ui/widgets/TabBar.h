// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QTabBar>

namespace waymark {

/// Tabs of a page, each with a count where there is something to count. A 2 px line marks the current one.
class TabBar : public QTabBar
{
    Q_OBJECT
public:
    explicit TabBar(QWidget *parent = nullptr);

    /// -1 shows none.
    void setCount(int tab, int count);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;
    void tabInserted(int index) override;

private:
    QString countText(int index) const;
    void paintTab(QPainter &painter, int index) const;
    void rename(int index);
};

} // namespace waymark
