// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/WorkerThread.h"
#include "core/delivery/OutboxParts.h"
#include "core/delivery/OutboxStatus.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <functional>

namespace waymark {

struct ChangeSet;
class OutboxWorker;
class WriteTransaction;

/// Sends what the workspace's rows say is to be sent, on a thread of its own: takes over submissions whose
/// undo window ends, reviews them, hands each delivery to the sender's transport and records every step
/// before the next one (core/domain/README.md, "States of an email"). Acts of persons on single emails are
/// changes of rows; it sees them by itself. Lives on the store's thread.
class Outbox : public QObject
{
    Q_OBJECT
public:
    explicit Outbox(const OutboxParts &parts, QObject *parent = nullptr);
    ~Outbox() override;

    /// Begins. What an earlier run left in the middle is put right first: it never sends out of an undo
    /// window that it did not see beginning.
    void start();
    /// Ends soon, waiting a few seconds for the answer to a message whose last byte has left. What is open
    /// stays in the workspace.
    void stop();

    const OutboxStatus &status() const { return m_status; }

    /// Tries what waits for the connection, or for a password or setting that was just corrected, at once.
    void sendNow();

    /// Holds all that is on its way out and all that will be, also over restarts.
    QFuture<Result<void>> pause();
    /// Lets go what the pause held; what was held singly stays.
    QFuture<Result<void>> resume();

Q_SIGNALS:
    void statusChanged(const waymark::OutboxStatus &status);

private:
    QFuture<Result<void>> switchPause(const std::function<Result<void>(WriteTransaction &)> &act);
    void follow(const ChangeSet &changes);
    void watchNetwork();
    void fetchPassword(const QString &key);
    void show(const OutboxStatus &status);

    OutboxParts m_parts;
    WorkerThread m_thread{QStringLiteral("outbox")};
    QPointer<OutboxWorker> m_worker;
    OutboxStatus m_status;
    bool m_watchesNetwork = false;
};

} // namespace waymark
