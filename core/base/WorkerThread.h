// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

#include <memory>

class QObject;
class QThread;

namespace waymark {

/// A thread with an event loop for one worker at a time. Each worker gets a new thread: objects that move to
/// one that has ended keep what is gone.
class WorkerThread
{
public:
    explicit WorkerThread(const QString &name);
    /// Ends what runs.
    ~WorkerThread();
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;

    /// Moves `worker`, which has no parent, to a new thread and runs it; takes it over. Only where none runs.
    void start(QObject *worker);
    /// Waits until the worker's last act is over, and takes it away with its thread.
    void stop();

private:
    const QString m_name;
    std::unique_ptr<QThread> m_thread;
};

} // namespace waymark
