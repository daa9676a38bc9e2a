// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/delivery/SmtpSession.h"
#include "core/delivery/Transport.h"

#include <QCoreApplication>

namespace waymark {

/// Hands messages to a mail server (RFC 5321), over STARTTLS or TLS with a verified certificate. One
/// recipient a message, so that every answer is about one person. Keeps its connection until it is destroyed.
class SmtpTransport : public Transport
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SmtpTransport)
public:
    SmtpTransport(const MailAccount &account, const QString &password, const SmtpTimeouts &timeouts = {});

    TransportOutcome send(const OutgoingMessage &message, const DataSent &dataSent) override;
    void stop() override { m_session.stop(); }

private:
    MailAccount m_account;
    SmtpSession m_session;
};

} // namespace waymark
