// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace waymark {

/// F6 and Shift+F6: the focus goes from pane to pane. A page with several panes marks each with the dynamic
/// property "focusPane"; the focus returns to where it last was in a pane.
class PaneCycler : public QObject
{
    Q_OBJECT
public:
    /// `panes` gives the panes that can be seen now, in their order.
    PaneCycler(std::function<QList<QWidget *>()> panes, QObject *parent);

    void next();
    void previous();

    /// The marked panes below `widget` that can be seen, in reading order; `widget` itself where none is
    /// marked.
    static QList<QWidget *> panesOf(QWidget *widget);

private:
    void step(int by);
    void enter(QWidget *pane);
    void remember(QWidget *focus);

    std::function<QList<QWidget *>()> m_panes;
    QHash<QWidget *, QPointer<QWidget>> m_last;
};

} // namespace waymark
