// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/domain/Ids.h"
#include "core/store/ChangeSet.h"
#include "core/store/OpenOutcome.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>

#include <functional>
#include <memory>

namespace waymark {

class Connection;
class DraftSpool;
class WriteTransaction;

/// One open workspace: a SQLite file with one writer on its own thread and a reader for each thread that
/// asks. The only door to the data. Lives on the thread that opened it (the GUI thread in the program).
class Store : public QObject
{
    Q_OBJECT
public:
    ~Store() override;

    /// Opens or creates the workspace at `path` (mode 0600) and brings its schema up to date. Fails with
    /// ErrorKind::Busy (another instance has it), Unsupported (a newer schema), Damaged (the sentence names
    /// the newest backup), Full or Io.
    static Result<std::unique_ptr<Store>> open(const QString &path, const Clock &clock);

    /// Opens the workspace at `path` only to read it, also while another instance works in it: takes no lock,
    /// writes nothing, and every write() fails with Denied. Fails with NotFound (there is none), Unsupported
    /// (a schema that is not this version's), Damaged or Io.
    static Result<std::unique_ptr<Store>> openToRead(const QString &path, const Clock &clock);

    /// What opening met.
    const OpenOutcome &outcome() const;
    /// Whether it was opened only to be read.
    bool isForReading() const;

    const QString &path() const;
    const Clock &clock() const;
    /// A name for this opening of the workspace, another one each time.
    const QString &session() const;

    /// The read connection of the calling thread; made at the first call. Valid until the store closes.
    Connection &reader();

    /// The person whose acts the journal notes from now on.
    void setActor(const UserId &actor);

    /// Which work goes first.
    enum class Turn {
        InOrder,     ///< One after the other.
        AfterOthers, ///< Long work: whatever else waits when it could begin goes first.
    };

    /// Runs `work` in one transaction on the writer's thread. It commits when `work` succeeds, else
    /// everything is rolled back; then, on the store's thread, `changed` is emitted and the future finishes,
    /// in that order. So the store's thread must never wait for the future: it uses drain() or
    /// writeAndWait().
    template <class T>
    QFuture<Result<T>> write(std::function<Result<T>(WriteTransaction &)> work, Turn turn = Turn::InOrder)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto outcome = std::make_shared<Result<T>>(failure(ErrorKind::Cancelled, {}));
        const auto done = [promise, outcome](const Result<void> &committed) {
            promise->addResult(committed ? std::move(*outcome) : Result<T>(failure(committed.error())));
            promise->finish();
        };
        enqueue(keepOutcome(std::move(work), outcome), done, turn);
        return promise->future();
    }

    /// The same for a caller that cannot go on before the rows are on the disk; returns once they are. For
    /// worker threads, which need no event loop for it, and for tests. `changed` follows on the store's
    /// thread. Not to be called from inside a write.
    template <class T>
    Result<T> writeAndWait(std::function<Result<T>(WriteTransaction &)> work)
    {
        auto outcome = std::make_shared<Result<T>>(failure(ErrorKind::Cancelled, {}));
        WAYMARK_TRY(runAndWait(keepOutcome(std::move(work), outcome)));
        return std::move(*outcome);
    }

    /// Undoes the transaction with this journal number: puts the old values back, as a new transaction. Fails
    /// with ErrorKind::Conflict, changing nothing, when a row was changed again since.
    QFuture<Result<void>> revert(qint64 transaction);

    /// Writes today's copy of the workspace beside it, on a thread of its own, unless it is there; the newest
    /// seven are kept. True when it wrote one. For when the program has nothing better to do.
    QFuture<Result<bool>> backUpDaily();
    /// Writes today's copy anew, also where there is one; gives its path.
    QFuture<Result<QString>> backUpNow();

    /// Makes the search indexes anew, a part at a time between other writes. Until that is done, only a part
    /// of the workspace can be found. From any thread.
    void rebuildSearch();

    /// Where what is typed is kept while the writer is busy.
    DraftSpool &drafts();

    /// Waits until everything queued so far has been written; called on the store's thread, also emits its
    /// signals and finishes its futures. For closing and for tests.
    void drain();

Q_SIGNALS:
    /// Rows were committed. Emitted on the store's thread.
    void changed(const waymark::ChangeSet &changes);

private:
    using Work = std::function<Result<void>(WriteTransaction &)>;
    using Done = std::function<void(const Result<void> &)>;

    Store();

    template <class T>
    static Work keepOutcome(std::function<Result<T>(WriteTransaction &)> work,
                            std::shared_ptr<Result<T>> outcome)
    {
        return [work = std::move(work), outcome](WriteTransaction &transaction) -> Result<void> {
            *outcome = work(transaction);
            if (!*outcome)
                return failure(outcome->error());
            return {};
        };
    }

    void enqueue(Work work, Done done, Turn turn);
    Result<void> runAndWait(Work work);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace waymark
