// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/Toast.h"

#include <QList>
#include <QObject>

class QWidget;

namespace waymark {

class Clock;
class Notices;
class ToastHost;
struct Notice;

/// Shows what Notices tells as toasts at the foot of an area, the newest one. What stays until it is closed
/// comes back when what was told meanwhile has gone.
class NoticeToasts : public QObject
{
    Q_OBJECT
public:
    NoticeToasts(Notices &notices, const Clock &clock, QWidget *area);

    ToastHost *host() const { return m_host; }

private:
    struct Staying
    {
        int number;
        Toast toast;
    };

    void show(int number, const Notice &notice);
    void keep(int number, const Toast &toast);
    void leave(int number);
    void endBriefUndo();
    void showStaying();

    Notices &m_notices;
    const Clock &m_clock;
    ToastHost *m_host;
    QList<Staying> m_staying; ///< Not closed yet, the newest last.
    int m_shown = 0;
    int m_brief = 0; ///< What can be undone as long as its toast is there; 0 without.
};

} // namespace waymark
