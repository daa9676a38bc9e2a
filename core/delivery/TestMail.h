// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/delivery/OutgoingMessage.h"
#include "core/domain/Ids.h"
#include "core/domain/MailAccount.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace waymark {

class SecretStore;
class Store;
class Transport;

/// Sends one message at once, past the outbox, the way the person's emails leave: "Send me a test". It is
/// tried once and leaves no trace in the workspace.
class TestMail : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<void> &)>;

    /// For `person`; `store` and `secrets` must outlive it.
    TestMail(Store &store, SecretStore &secrets, const UserId &person, QObject *parent = nullptr);
    /// Ends what is being sent soon, and tells nobody.
    ~TestMail() override;

    /// Sends `message` to `address` on a thread of its own; `done` comes on this object's thread.
    void send(const QString &address, const QByteArray &message, const Done &done);

private:
    void handOver(const MailAccount &account, const QString &password, const OutgoingMessage &message,
                  const Done &done);

    Store &m_store;
    SecretStore &m_secrets;
    UserId m_person;
    QList<std::weak_ptr<Transport>> m_running; ///< Each ends on the thread that sends by it.
};

} // namespace waymark
