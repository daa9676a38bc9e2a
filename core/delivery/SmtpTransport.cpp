// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/SmtpTransport.h"

#include "core/base/Logging.h"
#include "core/delivery/SmtpVerdict.h"

namespace waymark {

SmtpTransport::SmtpTransport(const MailAccount &account, const QString &password,
                             const SmtpTimeouts &timeouts)
    : m_account(account), m_session(account, password, timeouts)
{
}

TransportOutcome SmtpTransport::send(const OutgoingMessage &message, const DataSent &dataSent)
{
    using Kind = TransportOutcome::Kind;
    using Obstacle = TransportOutcome::Obstacle;
    if (!isEnvelopeAddress(message.to))
        return {Kind::Failed,
                Obstacle::None,
                tr("The address “%1” is not one that email can be sent to.").arg(message.to.simplified()),
                {}};
    if (!isEnvelopeAddress(message.from))
        return {Kind::NotReached,
                Obstacle::Sender,
                tr("The sender address “%1” cannot be right. Correct it in Settings.")
                    .arg(message.from.simplified()),
                {}};
    if (!hasCanonicalLines(message.bytes))
        return {Kind::Failed,
                Obstacle::None,
                tr("The message is not in the form that email needs, so it was not sent. Open it again and "
                   "send it "
                   "once more."),
                {}};
    if (Result<void> ready = m_session.prepare(); !ready)
        return {Kind::NotReached, Obstacle::Setup, ready.error().sentence, ready.error().detail};
    const SmtpExchange exchange = m_session.exchange(message, dataSent);
    const TransportOutcome outcome = SmtpVerdict::of(exchange, m_account);
    if (outcome.kind != Kind::Accepted)
        qCInfo(logDelivery) << "Not accepted by" << m_account.host << "at stage"
                            << static_cast<int>(exchange.stage) << "reply" << exchange.reply.code()
                            << exchange.detail;
    return outcome;
}

} // namespace waymark
