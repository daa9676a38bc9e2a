// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"
#include "core/store/ChangeSet.h"

#include <QDateTime>
#include <QMutex>
#include <QQueue>
#include <QString>
#include <QThread>
#include <QWaitCondition>

#include <functional>
#include <memory>

namespace waymark {

class Connection;
class WriteTransaction;

/// The one writer of a workspace: a thread with the only connection that may write, and a queue of jobs, each
/// of which is one transaction.
class StoreWriter : public QThread
{
    Q_OBJECT
public:
    /// What a transaction shall do, and what it is stamped with.
    struct Job
    {
        std::function<Result<void>(WriteTransaction &)> work;
        QDateTime now; ///< UTC.
        UserId actor;
        /// Called on the writer's thread when the rows are on the disk, or are not.
        std::function<void(const Result<void> &, const ChangeSet &)> done;
        bool isPatient = false; ///< Begins only when no other waits.
    };

    explicit StoreWriter(const QString &path);
    /// Finishes the queue first.
    ~StoreWriter() override;

    /// Starts the thread and waits until its connection stands.
    Result<void> open();
    void enqueue(Job job);
    /// Waits until all that was queued so far is done.
    void waitUntilIdle();

protected:
    void run() override;

private:
    bool hasJob() const { return !m_jobs.isEmpty() || !m_patientJobs.isEmpty(); }
    bool nextJob(Job *job);
    void perform(const Job &job);
    Result<void> ensureConnection();
    Result<void> transact(const Job &job, ChangeSet *changes);
    Result<void> abandon(const Error &error);
    Result<void> settleFailedCommit(const Error &error, qint64 transaction);

    const QString m_path;
    std::unique_ptr<Connection> m_connection; ///< The writer thread's own.

    QMutex m_mutex;
    QWaitCondition m_wake;
    QWaitCondition m_idle;
    QQueue<Job> m_jobs;
    QQueue<Job> m_patientJobs;
    bool m_working = false;
    bool m_opened = false;
    bool m_stopping = false;
    Result<void> m_opening;
};

} // namespace waymark
