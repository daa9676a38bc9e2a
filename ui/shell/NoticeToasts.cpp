// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/NoticeToasts.h"

#include "core/base/Clock.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/ToastHost.h"

#include <QWidget>

#include <utility>

namespace waymark {

NoticeToasts::NoticeToasts(Notices &notices, const Clock &clock, QWidget *area)
    : QObject(area), m_notices(notices), m_clock(clock), m_host(new ToastHost(area))
{
    connect(&notices, &Notices::told, this, &NoticeToasts::show);
    connect(&notices, &Notices::withdrawn, this, [this](int number) {
        leave(number);
        if (number != m_shown)
            return;
        m_host->clear();
        showStaying();
    });
    connect(m_host, &ToastHost::finished, this, &NoticeToasts::showStaying);
}

void NoticeToasts::show(int number, const Notice &notice)
{
    endBriefUndo();
    Toast toast;
    toast.text = notice.text;
    if (notice.error) {
        toast.icon = Icon::CircleAlert;
        toast.milliseconds = 0;
    }
    if (notice.way) {
        toast.action = notice.wayText;
        toast.act = [this, number, way = notice.way] {
            leave(number);
            way();
        };
        toast.milliseconds = 0;
    }
    if (notice.undo) {
        toast.action = notice.undoText;
        toast.act = [this, number] { m_notices.undo(number); };
    }
    if (notice.undo && notice.undoGoesWithToast) {
        m_brief = number;
        toast.expired = [this] { endBriefUndo(); };
    }
    if (notice.countdownEnds.isValid()) {
        toast.countdown = true;
        toast.textFor = notice.countdownText;
        toast.milliseconds =
            static_cast<int>(std::max<qint64>(1, m_clock.now().msecsTo(notice.countdownEnds)));
    }
    if (toast.milliseconds == 0) {
        toast.expired = [this, number] { leave(number); };
        keep(number, toast);
    }
    m_shown = number;
    m_host->show(toast);
}

/// What can be undone only as long as its toast is there cannot any more.
void NoticeToasts::endBriefUndo()
{
    if (m_brief != 0)
        m_notices.withdraw(std::exchange(m_brief, 0));
}

/// The same words again, from a disk that stays full for instance, are one thing to close.
void NoticeToasts::keep(int number, const Toast &toast)
{
    m_staying.removeIf([&toast](const Staying &one) { return one.toast.text == toast.text; });
    m_staying.append({number, toast});
}

void NoticeToasts::leave(int number)
{
    m_staying.removeIf([number](const Staying &one) { return one.number == number; });
}

void NoticeToasts::showStaying()
{
    if (m_staying.isEmpty() || m_host->current())
        return;
    m_shown = m_staying.last().number;
    m_host->show(m_staying.last().toast);
}

} // namespace waymark
