// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/delivery/OutgoingMessage.h"
#include "core/domain/MailAccount.h"
#include "core/work/WorkContext.h"

#include <QObject>

#include <functional>

namespace waymark {

class SecretStore;

/// Sends one message at once, past the outbox, the way the person's emails leave: "Send me a test". It is
/// tried once and leaves no trace in the workspace.
class TestMail : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<void> &)>;

    TestMail(const WorkContext &context, SecretStore &secrets, QObject *parent = nullptr);

    /// Sends `message` to `address` on a thread of its own; `done` comes on this object's thread.
    void send(const QString &address, const QByteArray &message, const Done &done);

private:
    void handOver(const MailAccount &account, const QString &password, const OutgoingMessage &message,
                  const Done &done);

    WorkContext m_context;
    SecretStore &m_secrets;
};

} // namespace waymark
