// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Store.h"

#include "core/base/Logging.h"
#include "core/base/Uid.h"
#include "core/store/AddressKeys.h"
#include "core/store/Backups.h"
#include "core/store/Connection.h"
#include "core/store/Database.h"
#include "core/store/DraftSpool.h"
#include "core/store/Housekeeping.h"
#include "core/store/ReaderPool.h"
#include "core/store/Revert.h"
#include "core/store/StoreWriter.h"
#include "core/store/WriteTransaction.h"
#include "core/store/search/SearchIndex.h"

#include <QCoreApplication>
#include <QMutex>
#include <QQueue>
#include <QSemaphore>
#include <QThread>
#include <QtConcurrent>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Store)
};

/// A damaged workspace is told together with the way back.
Error withBackup(Error error, const QString &path)
{
    const QString backup = error.kind == ErrorKind::Damaged ? Backups::newest(path) : QString();
    if (!backup.isEmpty())
        error.sentence += QLatin1Char(' ') + Words::tr("The newest backup is %1.").arg(backup);
    return error;
}

} // namespace

class Store::Private
{
public:
    Private(Store *owner, Database opened, const Clock &theClock)
        : store(owner), database(std::move(opened)), clock(theClock),
          readers(std::make_shared<ReaderPool>(database.path(), database.isForReading()
                                                                    ? Connection::Access::Inspect
                                                                    : Connection::Access::Read))
    {
        if (!database.isForReading())
            writer = std::make_unique<StoreWriter>(database.path());
    }

    /// One finished transaction that the store's thread has not heard of yet.
    struct Completion
    {
        ChangeSet changes;
        std::function<void()> finish;
    };

    /// Goes on building the search indexes, if there is anything to build.
    void buildSearch();
    /// Has the search indexes made anew when those in a copy of the workspace are not whole.
    void examineSearch(const QString &copy);
    void submit(Work work, std::function<void(const Result<void> &, const ChangeSet &)> done,
                Turn turn = Turn::InOrder);
    void complete(Completion completion);
    void deliver();

    Store *const store;
    const Database database; ///< Holds the lock; the last to go.
    const Clock &clock;
    const QString session = newUid("ses");
    QMutex mutex;
    UserId actor;
    QQueue<Completion> completions;
    bool closing = false;
    QFuture<Result<bool>> backup;
    QFuture<Result<QString>> backupNow;
    std::shared_ptr<ReaderPool> readers;
    std::unique_ptr<StoreWriter> writer;
    DraftSpool drafts{database.path()};
};

void Store::Private::submit(Work work, std::function<void(const Result<void> &, const ChangeSet &)> done,
                            Turn turn)
{
    QMutexLocker lock(&mutex);
    if (closing || database.isForReading()) {
        lock.unlock();
        done(closing ? failure(ErrorKind::Cancelled,
                               Words::tr("Nothing was saved: the workspace is being closed."))
                     : failure(ErrorKind::Denied,
                               Words::tr("Nothing was saved: the workspace was opened only to be read.")),
             {});
        return;
    }
    writer->enqueue({std::move(work), clock.now(), actor, std::move(done), turn == Turn::AfterOthers});
}

/// A copy is what the workspace is, and nobody waits for its reading.
void Store::Private::examineSearch(const QString &copy)
{
    const auto connection = Connection::open(copy, Connection::Access::Write);
    const auto sound = connection ? SearchIndex::examine(**connection) : failure(connection.error());
    if (!sound)
        qCWarning(logStore).noquote() << "the search indexes were not looked at:" << describe(sound.error());
    else if (!*sound)
        store->rebuildSearch();
}

/// One part a transaction, so that what a person writes meanwhile gets its turn.
void Store::Private::buildSearch()
{
    auto more = std::make_shared<bool>(false);
    submit(
        [more](WriteTransaction &transaction) -> Result<void> {
            const auto built = SearchIndex::build(transaction.connection());
            WAYMARK_TRY(built);
            *more = *built;
            return {};
        },
        [this, more](const Result<void> &result, const ChangeSet &) {
            if (result && *more)
                buildSearch();
        });
}

/// Called on any thread; the completion is delivered on the store's.
void Store::Private::complete(Completion completion)
{
    const QMutexLocker lock(&mutex);
    completions.enqueue(std::move(completion));
    QMetaObject::invokeMethod(
        store, [this] { deliver(); }, Qt::QueuedConnection);
}

void Store::Private::deliver()
{
    QMutexLocker lock(&mutex);
    while (!completions.isEmpty()) {
        const Completion completion = completions.dequeue();
        lock.unlock();
        if (!completion.changes.rows.isEmpty())
            Q_EMIT store->changed(completion.changes);
        if (completion.finish)
            completion.finish();
        lock.relock();
    }
}

Store::Store() = default;

Store::~Store()
{
    {
        const QMutexLocker lock(&d->mutex);
        d->closing = true;
    }
    d->writer.reset();
    d->deliver();
    // The lock is held until the copy is whole.
    d->backup.waitForFinished();
    d->backupNow.waitForFinished();
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, const Clock &clock)
{
    const auto migrations = builtInMigrations();
    if (!migrations)
        return failure(migrations.error());
    auto database = Database::open(path, *migrations);
    if (!database)
        return failure(withBackup(database.error(), path));

    std::unique_ptr<Store> store(new Store);
    store->d = std::make_unique<Private>(store.get(), std::move(*database), clock);
    WAYMARK_TRY(store->d->writer->open());
    store->write<void>([](WriteTransaction &transaction) { return AddressKeys::renew(transaction); });
    store->write<void>([](WriteTransaction &transaction) { return Housekeeping::tidy(transaction); });
    store->d->buildSearch();
    return store;
}

Result<std::unique_ptr<Store>> Store::openToRead(const QString &path, const Clock &clock)
{
    const auto migrations = builtInMigrations();
    if (!migrations)
        return failure(migrations.error());
    auto database = Database::openToRead(path, *migrations);
    if (!database)
        return failure(withBackup(database.error(), path));
    std::unique_ptr<Store> store(new Store);
    store->d = std::make_unique<Private>(store.get(), std::move(*database), clock);
    return store;
}

const OpenOutcome &Store::outcome() const
{
    return d->database.outcome();
}

bool Store::isForReading() const
{
    return d->database.isForReading();
}

const QString &Store::path() const
{
    return d->database.path();
}

const Clock &Store::clock() const
{
    return d->clock;
}

Connection &Store::reader()
{
    return d->readers->current();
}

const QString &Store::session() const
{
    return d->session;
}

void Store::setActor(const UserId &actor)
{
    const QMutexLocker lock(&d->mutex);
    d->actor = actor;
}

void Store::enqueue(Work work, Done done, Turn turn)
{
    d->submit(
        std::move(work),
        [this, done = std::move(done)](const Result<void> &result, const ChangeSet &changes) {
            d->complete({changes, [done, result] { done(result); }});
        },
        turn);
}

Result<void> Store::runAndWait(Work work)
{
    if (d->writer && QThread::currentThread() == d->writer.get())
        return failure(ErrorKind::Internal, Words::tr("Nothing was saved, because of a defect in Waymark."),
                       QStringLiteral("writeAndWait() from inside a write"));
    Result<void> outcome;
    QSemaphore finished;
    d->submit(std::move(work), [&](const Result<void> &result, const ChangeSet &changes) {
        outcome = result;
        d->complete({changes, {}});
        finished.release();
    });
    finished.acquire();
    if (QThread::currentThread() == thread())
        d->deliver();
    return outcome;
}

QFuture<Result<void>> Store::revert(qint64 transaction)
{
    return write<void>(
        [transaction](WriteTransaction &current) { return revertTransaction(current, transaction); });
}

QFuture<Result<bool>> Store::backUpDaily()
{
    if (d->backup.isRunning())
        return d->backup;
    d->backup = QtConcurrent::run(
        [this, path = path(), today = Backups::dayOf(clock().now()), before = d->backupNow]() mutable {
            before.waitForFinished();
            return Backups::makeDaily(path, today, [this](const QString &copy) { d->examineSearch(copy); });
        });
    return d->backup;
}

QFuture<Result<QString>> Store::backUpNow()
{
    if (d->backupNow.isRunning())
        return d->backupNow;
    // Both write the same file.
    d->backupNow = QtConcurrent::run(
        [path = path(), today = Backups::dayOf(clock().now()), before = d->backup]() mutable {
            before.waitForFinished();
            return Backups::makeNow(path, today);
        });
    return d->backupNow;
}

void Store::rebuildSearch()
{
    d->submit([](WriteTransaction &transaction) { return SearchIndex::clear(transaction.connection()); },
              [this](const Result<void> &result, const ChangeSet &) {
                  if (result)
                      d->buildSearch();
              });
}

DraftSpool &Store::drafts()
{
    return d->drafts;
}

void Store::drain()
{
    if (d->writer) // Gone while the store closes and tells what was written last.
        d->writer->waitUntilIdle();
    if (QThread::currentThread() == thread())
        d->deliver();
}

} // namespace waymark
