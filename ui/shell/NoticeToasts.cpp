// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/NoticeToasts.h"

#include "core/base/Clock.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/ToastHost.h"

#include <QWidget>

namespace waymark {

NoticeToasts::NoticeToasts(Notices &notices, const Clock &clock, QWidget *area)
    : QObject(area), m_notices(notices), m_clock(clock), m_host(new ToastHost(area))
{
    connect(&notices, &Notices::told, this, &NoticeToasts::show);
    connect(&notices, &Notices::withdrawn, this, [this](int number) {
        if (number == m_shown)
            m_host->clear();
    });
}

void NoticeToasts::show(int number, const Notice &notice)
{
    Toast toast;
    toast.text = notice.text;
    if (notice.error) {
        toast.icon = Icon::CircleAlert;
        toast.milliseconds = 0;
    }
    if (notice.way) {
        toast.action = notice.wayText;
        toast.act = notice.way;
        toast.milliseconds = 0;
    }
    if (notice.undo) {
        toast.action = notice.undoText;
        toast.act = [this, number] { m_notices.undo(number); };
    }
    if (notice.countdownEnds.isValid()) {
        toast.countdown = true;
        toast.textFor = notice.countdownText;
        toast.milliseconds =
            static_cast<int>(std::max<qint64>(1, m_clock.now().msecsTo(notice.countdownEnds)));
    }
    m_shown = number;
    m_host->show(toast);
}

} // namespace waymark
