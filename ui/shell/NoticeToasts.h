// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QObject>

class QWidget;

namespace waymark {

class Clock;
class Notices;
class ToastHost;
struct Notice;

/// Shows what Notices tells as toasts at the foot of an area.
class NoticeToasts : public QObject
{
    Q_OBJECT
public:
    NoticeToasts(Notices &notices, const Clock &clock, QWidget *area);

    ToastHost *host() const { return m_host; }

private:
    void show(int number, const Notice &notice);

    Notices &m_notices;
    const Clock &m_clock;
    ToastHost *m_host;
    int m_shown = 0;
};

} // namespace waymark
