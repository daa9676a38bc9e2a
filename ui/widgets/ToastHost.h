// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/Toast.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace waymark {

class ToastView;

/// Shows toasts at the bottom centre of `area`, one at a time: a new one replaces the old. One that goes with
/// the focus gives it back to where it came from.
class ToastHost : public QObject
{
    Q_OBJECT
public:
    explicit ToastHost(QWidget *area);

    void show(const Toast &toast);
    /// Takes the present one away without doing anything.
    void clear();
    ToastView *current() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The toast was acted on, closed or has run out, and is gone.
    void finished();

private:
    void place();
    void followFocus(QWidget *from, const QWidget *to);

    QWidget *m_area;
    QPointer<ToastView> m_view;
    QPointer<QWidget> m_focusBefore; ///< What gets the focus back when the toast goes with it.
};

} // namespace waymark
