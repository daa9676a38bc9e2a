// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/Toast.h"

#include <QElapsedTimer>
#include <QWidget>

class QTimer;

namespace waymark {

class CountdownRing;
class TextLabel;

/// The strip that shows one Toast. Made by ToastHost.
class ToastView : public QWidget
{
    Q_OBJECT
public:
    ToastView(Toast toast, QWidget *parent);

    const Toast &toast() const { return m_toast; }
    /// Presses its button.
    void act();

Q_SIGNALS:
    /// Acted on, closed or run out; the host takes it away.
    void finished();

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void tick();
    void close();
    void end();
    bool isHeld() const;
    void showSeconds(int seconds);
    void say();

    Toast m_toast;
    QTimer *m_tick;
    QElapsedTimer m_since;
    qint64 m_left;
    int m_shownSeconds = -1;
    bool m_hovered = false;
    bool m_ended = false;
    CountdownRing *m_ring = nullptr;
    TextLabel *m_text = nullptr;
};

} // namespace waymark
