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

#include <utility>

namespace waymark {

namespace {

constexpr int interval = 60'000;
// More than this become one notice that only counts them.
constexpr qsizetype mostSingly = 3;
// Of that notice; the others have their task's id.
const auto countKey = QStringLiteral("count");

} // namespace

ReminderPresenter::ReminderPresenter(const UiContext &context, DesktopNotifier &notifier, QObject *parent)
    : QObject(parent), m_context(context), m_reminders(context.work), m_notifier(notifier),
      m_timer(new QTimer(this))
{
    m_timer->setInterval(interval);
    m_timer->setTimerType(Qt::VeryCoarseTimer);
    connect(m_timer, &QTimer::timeout, this, &ReminderPresenter::remind);
    connect(&m_notifier, &DesktopNotifier::activated, this, [this](const QString &key) {
        open(key);
        Q_EMIT windowWanted();
    });
    connect(&m_notifier, &DesktopNotifier::unavailable, this, &ReminderPresenter::tellInWindow);
    connect(&m_notifier, &DesktopNotifier::closed, this, [this](const QString &key) { m_shown.remove(key); });
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
        if (due.size() > mostSingly) {
            showCount(due);
            return;
        }
        for (const Reminder &reminder : due)
            show(reminder);
    });
}

void ReminderPresenter::show(const Reminder &reminder)
{
    const QString key = reminder.task.toString();
    const QString title = Formats::name(reminder.title);
    const QString account = Formats::name(reminder.accountName);
    m_shown.insert(key, {tr("Due today: %1, %2").arg(title, account), reminder.cta, reminder.task});
    m_notifier.show(key, reminder.title, reminder.accountName, tr("Open"));
}

void ReminderPresenter::showCount(const QList<Reminder> &due)
{
    const Reminder &first = due.first();
    const QString count = tr("%Ln task(s) are due today", nullptr, static_cast<int>(due.size()));
    const QString which =
        tr("The first is %1, %2").arg(Formats::name(first.title), Formats::name(first.accountName));
    m_shown.insert(countKey, {tr("%1. %2.", "two sentences").arg(count, which), first.cta, first.task});
    m_notifier.show(countKey, count, which, tr("Open"));
}

void ReminderPresenter::tellInWindow(const QString &key, const QString &detail)
{
    qCInfo(logUi) << "no desktop notification:" << detail;
    const auto shown = m_shown.constFind(key);
    if (shown == m_shown.constEnd())
        return;
    m_context.notices.tell({.text = shown->inWindow});
    m_shown.erase(shown);
}

void ReminderPresenter::open(const QString &key)
{
    const auto shown = m_shown.constFind(key);
    if (shown == m_shown.constEnd())
        return;
    m_context.navigator.go({QStringLiteral("today"), {}});
    Selection::Subject subject;
    subject.cta = shown->cta;
    subject.task = shown->task;
    m_context.selection.set(subject);
}

} // namespace waymark
