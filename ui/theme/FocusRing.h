// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QPointer>
#include <QWidget>

namespace waymark {

/// The 2 px ring around a button or check box that has the focus. Drawn outside of it by a sibling, so that
/// the control keeps its size. Controls with the dynamic property "paintsOwnFocus" are left alone.
class FocusRing : public QWidget
{
    Q_OBJECT
public:
    explicit FocusRing(QWidget *target);

    QWidget *target() const { return m_target; }

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QPointer<QWidget> m_target;
};

} // namespace waymark
