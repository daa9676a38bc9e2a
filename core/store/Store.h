// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/domain/Ids.h"
#include "core/store/ChangeSet.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>

#include <functional>
#include <memory>

namespace waymark {

class Connection;
class WriteTransaction;

/// One open workspace: a SQLite file with one writer on its own thread and a reader for each thread that
/// asks. The only door to the data. Lives on the thread that opened it (the GUI thread in the program).
class Store : public QObject
{
    Q_OBJECT
public:
    ~Store() override;

    /// Opens or creates the workspace at `path` (mode 0600) and brings its schema up to date. Fails with
    /// ErrorKind::Busy (another instance has it), Unsupported (a newer schema), Damaged, Full or Io.
    static Result<std::unique_ptr<Store>> open(const QString &path, const Clock &clock);

    const QString &path() const;
    const Clock &clock() const;

    /// The read connection of the calling thread; made at the first call. Valid until the store closes.
    Connection &reader();

    /// The person whose acts the journal notes from now on.
    void setActor(const UserId &actor);

    /// Runs `work` in one transaction on the writer's thread. It commits when `work` succeeds, else
    /// everything is rolled back; then `changed` is emitted and the future finishes, in that order.
    template <class T>
    QFuture<Result<T>> write(std::function<Result<T>(WriteTransaction &)> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto outcome = std::make_shared<Result<T>>(failure(ErrorKind::Cancelled, {}));
        enqueue(
            [work = std::move(work), outcome](WriteTransaction &transaction) -> Result<void> {
                *outcome = work(transaction);
                if (!*outcome)
                    return failure(outcome->error());
                return {};
            },
            [promise, outcome](const Result<void> &committed) {
                promise->addResult(committed ? std::move(*outcome) : Result<T>(failure(committed.error())));
                promise->finish();
            });
        return promise->future();
    }

    /// Undoes the transaction with this journal number: puts the old values back, as a new transaction. Fails
    /// with ErrorKind::Conflict, changing nothing, when a row was changed again since.
    QFuture<Result<void>> revert(qint64 transaction);

    /// Waits until everything queued so far has been written. For closing and for tests.
    void drain();

Q_SIGNALS:
    /// Rows were committed. Emitted on the store's thread.
    void changed(const waymark::ChangeSet &changes);

private:
    Store();
    void enqueue(std::function<Result<void>(WriteTransaction &)> work,
                 std::function<void(const Result<void> &)> done);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace waymark
