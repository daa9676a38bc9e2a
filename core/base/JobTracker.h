// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QtConcurrent>

#include <functional>
#include <utility>

namespace waymark {

/// Runs one kind of background job for a screen. Starting again cancels what still runs, and only the newest
/// job's result is ever handed over: a stale answer cannot overwrite a fresh one.
class JobTracker : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~JobTracker() override;

    /// Runs `work` (called with a QPromise, whose isCanceled() it should ask now and then) on the global
    /// thread pool and `done` with its result on this object's thread.
    template <class T>
    void start(std::function<void(QPromise<T> &)> work, std::function<void(const T &)> done)
    {
        drop();
        const quint64 ticket = m_ticket;
        auto *watcher = new QFutureWatcher<T>(this);
        connect(watcher, &QFutureWatcherBase::finished, this,
                [this, watcher, ticket, done = std::move(done)] {
                    watcher->deleteLater();
                    if (ticket != m_ticket)
                        return;
                    m_running = {};
                    m_isRunning = false;
                    if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
                        done(watcher->result());
                    if (!m_isRunning) // Else `done` has started the next one.
                        Q_EMIT runningChanged(false);
                });
        QFuture<T> future = QtConcurrent::run(std::move(work));
        m_running = QFuture<void>(future);
        m_isRunning = true;
        watcher->setFuture(future);
        Q_EMIT runningChanged(true);
    }

    /// Asks the running job, if any, to stop; its result is dropped.
    void cancel();

    /// Whether a job's result is still to come.
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void runningChanged(bool running);

private:
    void drop();

    QFuture<void> m_running;
    quint64 m_ticket = 0; ///< Of the newest job.
    bool m_isRunning = false;
};

} // namespace waymark
