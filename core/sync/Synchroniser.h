// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/base/WorkerThread.h"
#include "core/sync/ServerAccess.h"
#include "core/sync/ServerIdentity.h"
#include "core/sync/SyncLifecycle.h"
#include "core/sync/SyncParts.h"
#include "core/sync/SyncStatus.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <functional>

namespace waymark {

struct ChangeSet;
class SyncWorker;
class WriteTransaction;

/// Keeps the workspace and its server the same, on a thread of its own: sends what is changed here soon
/// after, fetches what is changed elsewhere when the server hints at it, and goes on after any cut, kill or
/// weeks offline where it was (core/sync/wire/README.md). Conflicts, refused changes and the log are rows,
/// which screens read from the store; this is who works and how it stands. Lives on the store's thread.
class Synchroniser : public QObject
{
    Q_OBJECT
public:
    explicit Synchroniser(const SyncParts &parts, QObject *parent = nullptr);
    ~Synchroniser() override;

    /// Begins, and from then on works by itself. Without a server it rests until connectTo().
    void start();
    /// Ends soon; what is under way is gone on with at the next start. Waits a few seconds at most.
    void stop();

    const SyncStatus &status() const { return m_status; }

    /// Asks the server who it is and whose the token is. Changes nothing. Fails with Invalid (no address, or
    /// one without encryption that nobody allowed), Denied (the token is not taken), Offline (not reached),
    /// Busy, Unsupported (it is no waymark-server, or its certificate is not to be trusted).
    QFuture<Result<ServerIdentity>> lookAt(const ServerAccess &access);

    /// Connects the workspace: keeps the token in the key store, notes the server, and begins the first
    /// synchronisation. What is in the workspace goes to the server, whether it was made here or came from
    /// another server; sample rows stay here. Fails as lookAt() does, with Conflict where the workspace is
    /// another person's, and with the key store's error; then nothing has changed.
    QFuture<Result<ServerIdentity>> connectTo(const ServerAccess &access);

    /// A new token for the server that the workspace is connected to. Fails as lookAt() does, and with
    /// Conflict where it is another person's or another workspace's; then nothing has changed.
    QFuture<Result<void>> signInAgain(const QString &token);

    /// Tries at once what waits for the network or the time. Does nothing while it is paused.
    void syncNow();

    /// Stops exchanging, also over restarts. Work goes on, and changes wait.
    QFuture<Result<void>> pause();
    QFuture<Result<void>> resume();

    /// Forgets the server and removes the token; the rows stay on this computer, or go as far as the server
    /// has them too. What was not sent stays as it is here and will not reach the server:
    /// SyncLifecycle::unsent() says how much, before.
    QFuture<Result<void>> signOut(SyncLifecycle::Leave leave = SyncLifecycle::Leave::KeepAll);

    /// Gets what the recipients of an email got, where another device or a colleague sent it through the
    /// server, and keeps it. Fails with Offline where the server cannot be reached, with NotFound where there
    /// is no server, or it has none.
    QFuture<Result<void>> fetchMessages(const SubmissionId &submission);

Q_SIGNALS:
    void statusChanged(const waymark::SyncStatus &status);

private:
    QFuture<Result<void>> keep(const SyncConnection &connection, const QString &token);
    QFuture<Result<void>> change(const std::function<Result<void>(WriteTransaction &)> &act);
    void follow(const ChangeSet &changes);
    void watchNetwork();
    void fetchToken(const QString &key);
    void show(const SyncStatus &status);

    SyncParts m_parts;
    WorkerThread m_thread{QStringLiteral("sync")};
    QPointer<SyncWorker> m_worker;
    SyncStatus m_status;
    bool m_watchesNetwork = false;
};

} // namespace waymark
