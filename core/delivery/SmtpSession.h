// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/delivery/OutgoingMessage.h"
#include "core/delivery/SmtpExchange.h"
#include "core/delivery/SmtpTimeouts.h"
#include "core/delivery/Transport.h"
#include "core/domain/MailAccount.h"

#include <atomic>
#include <memory>

namespace waymark {

/// One libcurl handle, and the connection it keeps between messages. The only place, with SmtpCallbacks, that
/// knows libcurl.
class SmtpSession
{
public:
    SmtpSession(const MailAccount &account, const QString &password, const SmtpTimeouts &timeouts);
    ~SmtpSession();
    SmtpSession(const SmtpSession &) = delete;
    SmtpSession &operator=(const SmtpSession &) = delete;

    /// Whether the account can be used at all; an Error of kind Invalid says what to change.
    Result<void> prepare();

    /// Sends one message. A connection kept from an earlier message that turns out to be dead is replaced
    /// once, if the server had not been told of a message yet.
    SmtpExchange exchange(const OutgoingMessage &message, const Transport::DataSent &dataSent);

    /// Goes as far as the server's answer to the recipient, then hangs up: nothing is sent.
    SmtpExchange rehearse(const QString &from, const QString &to);

    /// Ends a running exchange soon. May be called from any thread.
    void stop() { m_stopped.store(true); }

private:
    struct Curl;

    Result<void> secure();
    Result<void> trustFurtherCertificates();
    SmtpExchange perform(const OutgoingMessage &message, const Transport::DataSent &dataSent, bool rehearsal,
                         bool freshConnection);
    void sayGoodbye();
    void hangUp();

    MailAccount m_account;
    QString m_password;
    SmtpTimeouts m_timeouts;
    std::atomic_bool m_stopped = false;
    bool m_connected = false; ///< The last exchange went well, so its connection is kept.
    bool m_broken = false;    ///< The last exchange ended without an answer, or with a refusal.
    std::unique_ptr<Curl> d;
};

} // namespace waymark
