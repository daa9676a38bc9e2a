// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>
#include <QList>

class QVBoxLayout;

namespace waymark {

class Page;
class RailButton;

/// The pages at the window's edge. One tab stop; arrows move, Enter opens.
class Rail : public QFrame
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    void addPage(Page *page);
    void setCurrent(const QString &id);
    /// Narrow, without names.
    void setCompact(bool compact);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void pageWanted(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Item
    {
        Page *page;
        RailButton *button;
    };

    QList<Item> inOrder() const;
    void moveFocus(int step);
    void setTabStop(RailButton *button);

    QVBoxLayout *m_top;
    QVBoxLayout *m_bottom;
    QList<Item> m_items;
    QString m_current;
    bool m_compact = false;
};

} // namespace waymark
