// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/StoreWriter.h"

#include "core/base/Logging.h"
#include "core/store/Connection.h"
#include "core/store/Journal.h"
#include "core/store/WriteTransaction.h"
#include "core/store/search/SearchFunctions.h"
#include "core/store/search/SearchIndex.h"
#include "core/store/suppressions/SuppressionKeeper.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::StoreWriter)
};

/// How often it is tried to begin, each time for as long as a connection waits (Connection.cpp): two minutes.
constexpr int beginTries = 24;

/// Nobody else may have the workspace open, so what holds the file is this program's own upkeep (it is
/// written anew when somebody was erased), which ends.
Result<void> beginPatiently(Connection &connection)
{
    Result<void> begun = connection.begin();
    for (int i = 1; i < beginTries && !begun && begun.error().kind == ErrorKind::Busy; ++i)
        begun = connection.begin();
    return begun;
}

/// How many rows this connection has changed since it was opened.
Result<qint64> totalChanges(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT total_changes()"));
    if (!rows)
        return failure(rows.error());
    return rows->first().first().toLongLong();
}

/// Moves what was committed from the log into the database file, and both onto the disk: after a sync that
/// failed another sync of the log may succeed without having written anything.
Result<void> makeDurable(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("PRAGMA wal_checkpoint(FULL)"));
    if (!rows)
        return failure(rows.error());
    const QVariantList &counts = rows->first();
    if (counts.at(0).toInt() != 0 || counts.at(1) != counts.at(2))
        return failure(
            ErrorKind::Busy, {},
            QStringLiteral("checkpoint: %1 of %2").arg(counts.at(2).toInt()).arg(counts.at(1).toInt()));
    return {};
}

/// Commits something harmless. In a write-ahead log a transaction whose commit failed may lie complete behind
/// the last one that counts, and would come back when the log is recovered after a crash; another commit
/// takes its place in the file (https://www.sqlite.org/walformat.html, section 4.4).
Result<void> overwriteLogTail(Connection &connection)
{
    WAYMARK_TRY(connection.begin());
    const auto written = connection.execute(
        QStringLiteral("INSERT INTO setting (key, value) VALUES ('store.failedCommits', '1') "
                       "ON CONFLICT (key) DO UPDATE SET value = value + 1"));
    Result<void> done = written ? connection.commit() : Result<void>(failure(written.error()));
    if (!done) {
        if (const auto rolledBack = connection.rollback(); !rolledBack)
            qCWarning(logStore).noquote() << describe(rolledBack.error());
    }
    return done;
}

} // namespace

StoreWriter::StoreWriter(const QString &path) : m_path(path)
{
    setObjectName(QStringLiteral("store writer"));
}

StoreWriter::~StoreWriter()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
        m_wake.wakeAll();
    }
    wait();
}

Result<void> StoreWriter::open()
{
    start();
    QMutexLocker lock(&m_mutex);
    while (!m_opened)
        m_idle.wait(&m_mutex);
    return m_opening;
}

void StoreWriter::enqueue(Job job)
{
    const QMutexLocker lock(&m_mutex);
    (job.isPatient ? m_patientJobs : m_jobs).enqueue(std::move(job));
    m_wake.wakeOne();
}

void StoreWriter::waitUntilIdle()
{
    QMutexLocker lock(&m_mutex);
    while (m_working || hasJob())
        m_idle.wait(&m_mutex);
}

void StoreWriter::run()
{
    const Result<void> opened = ensureConnection();
    {
        const QMutexLocker lock(&m_mutex);
        m_opening = opened;
        m_opened = true;
        m_idle.wakeAll();
    }
    if (opened) {
        for (Job job; nextJob(&job);)
            perform(job);
    }
    m_connection.reset();
}

/// Waits for a job; false when the writer stops and the queue is finished.
bool StoreWriter::nextJob(Job *job)
{
    QMutexLocker lock(&m_mutex);
    m_working = false;
    if (!hasJob())
        m_idle.wakeAll();
    while (!hasJob() && !m_stopping)
        m_wake.wait(&m_mutex);
    if (!hasJob())
        return false;
    *job = m_jobs.isEmpty() ? m_patientJobs.dequeue() : m_jobs.dequeue();
    m_working = true;
    return true;
}

void StoreWriter::perform(const Job &job)
{
    ChangeSet changes;
    const Result<void> result = transact(job, &changes);
    if (!result)
        qCWarning(logStore).noquote() << describe(result.error());
    job.done(result, result ? changes : ChangeSet());
}

Result<void> StoreWriter::ensureConnection()
{
    if (m_connection)
        return {};
    auto connection = Connection::open(m_path, Connection::Access::Write);
    if (!connection)
        return failure(connection.error());
    m_connection = std::move(*connection);
    SearchFunctions::install(*m_connection);
    return {};
}

Result<void> StoreWriter::transact(const Job &job, ChangeSet *changes)
{
    WAYMARK_TRY(ensureConnection());
    WAYMARK_TRY(beginPatiently(*m_connection));
    const auto number = Journal::begin(*m_connection, job.now, job.actor);
    if (!number)
        return abandon(number.error());
    const auto before = totalChanges(*m_connection);
    if (!before)
        return abandon(before.error());

    WriteTransaction transaction(*m_connection, job.now, job.actor, *number);
    if (const auto worked = job.work(transaction); !worked)
        return abandon(worked.error());
    if (const auto kept = SuppressionKeeper::follow(transaction); !kept)
        return abandon(kept.error());
    if (const auto followed = SearchIndex::follow(transaction); !followed)
        return abandon(followed.error());

    const auto after = totalChanges(*m_connection);
    if (!after)
        return abandon(after.error());
    if (*after == *before)
        return m_connection->rollback();
    if (const auto committed = m_connection->commit(); !committed)
        WAYMARK_TRY(settleFailedCommit(committed.error(), *number));
    *changes = transaction.changes();
    return {};
}

/// Rolls back and passes `error` on.
Result<void> StoreWriter::abandon(const Error &error)
{
    if (const auto rolledBack = m_connection->rollback(); !rolledBack) {
        qCWarning(logStore).noquote() << describe(rolledBack.error());
        m_connection.reset();
    }
    return failure(error);
}

/// A commit that failed may have happened all the same. Finds out with a new connection; success means that
/// it did.
Result<void> StoreWriter::settleFailedCommit(const Error &error, qint64 transaction)
{
    if (const auto rolledBack = m_connection->rollback(); !rolledBack)
        qCWarning(logStore).noquote() << describe(rolledBack.error());
    m_connection.reset();

    Result<void> settled = ensureConnection();
    if (settled) {
        const auto committed = Journal::contains(*m_connection, transaction);
        // A full disk refuses the bytes themselves: the end of the transaction is not in the file.
        if (committed && !*committed && error.kind == ErrorKind::Full)
            return failure(error);
        settled = !committed   ? Result<void>(failure(committed.error()))
                  : *committed ? makeDurable(*m_connection)
                               : overwriteLogTail(*m_connection);
        if (settled && *committed)
            return {};
    }
    if (settled)
        return failure(error);
    qCWarning(logStore).noquote() << describe(settled.error());
    m_connection.reset();
    return failure(ErrorKind::Io,
                   Words::tr("The disk failed while your change was being saved, so it is not certain "
                             "that it was. Check the disk, start Waymark again and look."),
                   describe(error) + QStringLiteral("; ") + describe(settled.error()));
}

} // namespace waymark
