// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/delivery/SmtpExchange.h"
#include "core/delivery/TransportOutcome.h"
#include "core/domain/MailAccount.h"

#include <QCoreApplication>

namespace waymark {

/// Judges an exchange: what became of the message, and what that means for a person. Up to the sign-in a
/// refusal is about the account; from MAIL FROM on it is about the message, unless it is about the sender.
class SmtpVerdict
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SmtpVerdict)
public:
    static TransportOutcome of(const SmtpExchange &exchange, const MailAccount &account);

private:
    SmtpVerdict(const SmtpExchange &exchange, const MailAccount &account)
        : m_exchange(exchange), m_account(account)
    {
    }

    TransportOutcome answered() const;
    TransportOutcome refused() const;
    TransportOutcome signInRefused() const;
    TransportOutcome broken() const;
    QString brokenSentence() const;
    QString certificateSentence() const;
    TransportOutcome notReached(TransportOutcome::Obstacle obstacle, const QString &sentence) const;

    const SmtpExchange &m_exchange;
    const MailAccount &m_account;
};

} // namespace waymark
