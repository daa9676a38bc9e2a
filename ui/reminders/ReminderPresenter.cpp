// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/reminders/ReminderPresenter.h"

#include "core/base/Logging.h"
#include "ui/reminders/DesktopNotifier.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/widgets/Formats.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

constexpr int interval = 60'000;
// More than this become one notice that only counts them.
constexpr qsizetype mostSingly = 3;

} // namespace

ReminderPresenter::ReminderPresenter(const UiContext &context, DesktopNotifier &notifier, QObject *parent)
    : QObject(parent), m_context(context), m_reminders(context.work), m_notifier(notifier),
      m_timer(new QTimer(this))
{
    m_timer->setInterval(interval);
    m_timer->setTimerType(Qt::VeryCoarseTimer);
    connect(m_timer, &QTimer::timeout, this, &ReminderPresenter::remind);
    connect(&m_notifier, &DesktopNotifier::activated, this, [this](const QString &key) {
        open(TaskId(key));
        Q_EMIT windowWanted();
    });
    connect(
        &m_notifier, &DesktopNotifier::unavailable, this, [this](const QString &key, const QString &detail) {
            qCInfo(logUi) << "no desktop notification:" << detail;
            const auto shown = std::ranges::find(m_shown, TaskId(key), &Reminder::task);
            if (shown == m_shown.end())
                return;
            Notice notice;
            notice.text =
                tr("Due today: %1, %2").arg(Formats::name(shown->title), Formats::name(shown->accountName));
            m_context.notices.tell(notice);
        });
}

void ReminderPresenter::start()
{
    m_timer->start();
    remind();
}

void ReminderPresenter::remind()
{
    const auto due = m_reminders.due();
    const bool failedBefore = std::exchange(m_failing, !due);
    if (!due) {
        qCWarning(logUi) << "reminders cannot be read:" << describe(due.error());
        // Looked for every minute, told when it begins.
        if (!failedBefore)
            m_context.notices.tell(
                {.text = tr("Reminders cannot be shown. %1").arg(due.error().sentence), .error = true});
        return;
    }
    if (due->isEmpty())
        return;
    QList<TaskId> tasks;
    for (const Reminder &reminder : *due)
        tasks.append(reminder.task);
    // They count as shown before they are: a reminder may be missed by a crash, never repeated by one.
    follow(m_reminders.markShown(tasks), this, m_context.notices, [this, due = *due](ActNumber) {
        if (due.size() <= mostSingly) {
            for (const Reminder &reminder : due)
                show(reminder);
        } else {
            Reminder all = due.first();
            all.title = tr("%n task(s) are due today", nullptr, static_cast<int>(due.size()));
            all.accountName =
                tr("The first is %1, %2")
                    .arg(Formats::name(due.first().title), Formats::name(due.first().accountName));
            show(all);
        }
    });
}

void ReminderPresenter::show(const Reminder &reminder)
{
    m_shown.append(reminder);
    m_notifier.show(reminder.task.toString(), reminder.title, reminder.accountName, tr("Open"));
}

void ReminderPresenter::open(const TaskId &task)
{
    const auto shown = std::ranges::find(m_shown, task, &Reminder::task);
    if (shown == m_shown.end())
        return;
    m_context.navigator.go({QStringLiteral("today"), {}});
    Selection::Subject subject;
    subject.cta = shown->cta;
    subject.task = shown->task;
    m_context.selection.set(subject);
}

} // namespace waymark
