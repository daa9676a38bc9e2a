// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Reminders.h"
#include "ui/shell/UiContext.h"

#include <QHash>
#include <QObject>

class QTimer;

namespace waymark {

class DesktopNotifier;

/// Reminds of due tasks from 09:00 on: on the desktop, and where the desktop shows no notifications, with a
/// notice in the window.
class ReminderPresenter : public QObject
{
    Q_OBJECT
public:
    ReminderPresenter(const UiContext &context, DesktopNotifier &notifier, QObject *parent = nullptr);

    /// Begins; asks now and then every minute, so that a machine that slept over 09:00 reminds on waking.
    void start();

Q_SIGNALS:
    /// The person followed a reminder: the window is wanted in front.
    void windowWanted();

private:
    /// What a notification on the desktop is about.
    struct Shown
    {
        QString inWindow; ///< Its words in the window, where the desktop shows none.
        CtaId cta;
        TaskId task;
    };

    void remind();
    void show(const Reminder &reminder);
    void showCount(const QList<Reminder> &due);
    void tellInWindow(const QString &key, const QString &detail);
    void open(const QString &key);

    UiContext m_context;
    Reminders m_reminders;
    DesktopNotifier &m_notifier;
    bool m_failing = false;
    QTimer *m_timer;
    QHash<QString, Shown> m_shown; ///< By the notification's key, until it is closed.
};

} // namespace waymark
