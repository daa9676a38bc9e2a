// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncConnection.h"
#include "core/sync/SyncParts.h"
#include "core/sync/SyncStatus.h"
#include "core/sync/run/SyncExchange.h"
#include "core/sync/run/SyncLink.h"
#include "core/sync/run/SyncNotes.h"
#include "core/sync/run/SyncObstacle.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <optional>

namespace waymark {

/// The synchroniser's own thread's work: one request at a time, each decided when the one before it is done,
/// so that a restart, a pause or a change by a person needs no special case. What the workspace is connected
/// to is read before each, and a line to anything else is closed.
class SyncWorker : public QObject
{
    Q_OBJECT
public:
    explicit SyncWorker(const SyncParts &parts);
    ~SyncWorker() override;

    /// Ends what runs, and all work after it. This and what follows may be called from any thread.
    void interrupt() { m_interrupted.store(true); }
    /// Looks for work.
    void wake();
    /// Rows were changed in the workspace.
    void localChange();
    /// Tries at once what waits, and looks at everything.
    void syncNow();
    /// The server or its token is another one.
    void reconnect();
    /// The answer to tokenWanted().
    void takeToken(const QString &key, const Result<QString> &token);

Q_SIGNALS:
    void statusChanged(const waymark::SyncStatus &status);
    void tokenWanted(const QString &key);

private:
    void followTimers();
    void followLink();
    void inThread(const std::function<void()> &act);
    void work();
    Result<void> step();
    Result<void> exchange();
    void upload(const QByteArray &message);
    Result<void> rest(SyncStatus::State state);
    bool openLink();
    void closeLink();
    void fetchSession();
    Result<void> takeSession(const JmapSession &session);
    Result<void> settleDown();
    void finish(const WireOutcome<JmapAnswer> &outcome);
    void fail(const WireFailure &failure);
    void raise(const WireFailure &failure);
    void storeTrouble(const Error &error);
    bool noteStoreTrouble();
    void show(SyncStatus::State state);

    SyncParts m_parts;
    SyncLink m_link;
    SyncExchange m_exchange;
    SyncObstacle m_obstacle;
    SyncNotes m_notes;
    SyncConnection m_connection;
    QTimer m_retry;
    QTimer m_settle;
    QTimer m_poll;

    std::optional<QString> m_token;
    QString m_tokenKey;        ///< Asked for or known.
    QString m_newSessionState; ///< As the last answer has it.
    QString m_oldSessionState; ///< That the session was fetched for again.
    std::atomic_bool m_interrupted = false;
    std::atomic_bool m_wakeIsPosted = false;
};

} // namespace waymark
