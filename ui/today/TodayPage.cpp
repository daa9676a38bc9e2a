// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/today/TodayPage.h"

#include "core/store/Store.h"
#include "core/work/TodayData.h"
#include "core/work/Workday.h"
#include "ui/shell/Notices.h"
#include "ui/shell/RefreshPause.h"
#include "ui/today/TodayView.h"
#include "ui/widgets/Formats.h"

#include <QTimer>

namespace waymark {

namespace {

// A laptop that wakes up gets no timer for the hours it slept, so the day is asked for, not waited for.
constexpr int dayCheckInterval = 30'000;

} // namespace

TodayPage::TodayPage(const UiContext &context, QWidget *checklist, QObject *parent)
    : Page(parent), m_context(context), m_checklist(checklist), m_dayTimer(new QTimer(this))
{
    connect(new RefreshPause(context.work.store, this), &RefreshPause::due, this, &TodayPage::refresh);
    waitForTheNextDay();
    refresh();
}

TodayPage::~TodayPage() = default;

QWidget *TodayPage::widget()
{
    if (!m_view) {
        m_view = new TodayView(m_context, host());
        connect(m_view, &TodayView::statusChanged, this, &Page::headerChanged);
        m_view->showTrouble(m_trouble);
        showToday();
    }
    return m_view;
}

void TodayPage::showTrouble(const QString &sentence)
{
    m_trouble = sentence;
    if (m_view)
        m_view->showTrouble(sentence);
}

QString TodayPage::subtitle() const
{
    return Formats().longDate(m_today);
}

QStringList TodayPage::toolBarActions() const
{
    return {QStringLiteral("cta.new"), QStringLiteral("activity.log")};
}

Badge TodayPage::badge() const
{
    return {m_overdue, true};
}

QString TodayPage::statusText() const
{
    return m_view ? m_view->statusText() : QString();
}

void TodayPage::arrive(const QString &)
{
    if (m_view)
        m_view->announceSelection();
}

void TodayPage::focusContent()
{
    if (m_view)
        m_view->focusList();
}

void TodayPage::refresh()
{
    m_read = readToday(m_context.work);
    if (*m_read) {
        m_overdue = (*m_read)->figures.overdue;
        m_today = (*m_read)->today;
    }
    showToday();
    if (*m_read)
        Q_EMIT headerChanged();
}

void TodayPage::showToday()
{
    if (!m_view || !m_read)
        return;
    if (*m_read)
        m_view->show(**m_read);
    else
        m_view->showError(m_read->error());
}

void TodayPage::waitForTheNextDay()
{
    m_dayTimer->setInterval(dayCheckInterval);
    m_dayTimer->setTimerType(Qt::VeryCoarseTimer);
    connect(m_dayTimer, &QTimer::timeout, this, [this] {
        const auto day = readWorkday(m_context.work.store.reader(), m_context.work.clock.now());
        if (day && day->today != m_today)
            refresh();
    });
    m_dayTimer->start();
}

} // namespace waymark
