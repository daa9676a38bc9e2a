// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QEvent>
#include <QObject>
#include <QTimer>
#include <QWidget>

namespace waymark::bench {

/// Whether a window has been painted since arm(): everything that was to be painted then.
class WindowPaint : public QObject
{
public:
    explicit WindowPaint(QWidget *window) { window->installEventFilter(this); }

    void arm() { m_painted = false; }
    bool painted() const { return m_painted; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The window paints all its widgets while it handles this one.
        if (event->type() == QEvent::UpdateRequest)
            QTimer::singleShot(0, this, [this] { m_painted = true; });
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_painted = false;
};

} // namespace waymark::bench
