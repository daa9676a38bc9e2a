// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

namespace waymark::bench {

/// Says "ready" on the standard output once a window has been painted and the event loop has since done all
/// that was waiting, and ends the process there: what follows is not a person's wait.
class FirstIdle : public QObject
{
public:
    FirstIdle() { qApp->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_painted) {
            m_painted = true;
            // Timers of no delay come after the events that wait, and each other's turn.
            QTimer::singleShot(0, this, [this] { QTimer::singleShot(0, this, &FirstIdle::tell); });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    static void tell()
    {
        std::puts("ready");
        std::fflush(stdout);
        _exit(0);
    }

    bool m_painted = false;
};

} // namespace waymark::bench
