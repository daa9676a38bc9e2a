// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/SmtpVerdict.h"

namespace waymark {

namespace {

using Break = SmtpExchange::Break;
using Kind = TransportOutcome::Kind;
using Obstacle = TransportOutcome::Obstacle;

/// A refusal of MAIL FROM is about the message only where it speaks of its size.
bool isAboutTheSender(const SmtpExchange &exchange)
{
    const auto [subject, detail] = exchange.reply.subjectAndDetail();
    const bool aboutSize =
        exchange.reply.code() == 552 || (subject == 3 && detail == 4) || (subject == 2 && detail == 3);
    return exchange.stage == SmtpStage::Sender && !aboutSize;
}

/// What stands in the way after an exchange ended by itself.
Obstacle obstacleOf(Break cause)
{
    switch (cause) {
    case Break::NoStartTls:
    case Break::Certificate:
    case Break::TlsHandshake:
    case Break::SignIn:
    case Break::Setup:
        return Obstacle::Setup;
    case Break::NotRecorded:
        return Obstacle::Recording;
    case Break::Stopped:
        return Obstacle::Stopped;
    case Break::NameNotFound:
    case Break::Refused:
    case Break::Unreachable:
    case Break::TimedOut:
    case Break::None:
    case Break::Enough:
    case Break::Lost:
        break;
    }
    return Obstacle::Connection;
}

} // namespace

TransportOutcome SmtpVerdict::of(const SmtpExchange &exchange, const MailAccount &account)
{
    const SmtpVerdict verdict(exchange, account);
    if (exchange.dataSent)
        return verdict.answered();
    // A decision of ours outranks what the server may have said meanwhile.
    if (exchange.brokenBy == Break::Stopped || exchange.brokenBy == Break::NotRecorded)
        return verdict.broken();
    if (exchange.reply.isTransient() || exchange.reply.isPermanent())
        return verdict.refused();
    return verdict.broken();
}

TransportOutcome SmtpVerdict::answered() const
{
    const SmtpReply &reply = m_exchange.reply;
    if (reply.isComplete() && reply.isPositive())
        return {Kind::Accepted, Obstacle::None, {}, reply.words()};
    if (reply.isComplete() && (reply.isTransient() || reply.isPermanent()))
        return refused();
    const QString words = reply.isEmpty() ? m_exchange.detail : reply.words();
    return {Kind::Unknown, Obstacle::None,
            tr("The connection to %1 ended before it confirmed the message. It may have arrived.")
                .arg(m_account.host),
            words};
}

TransportOutcome SmtpVerdict::refused() const
{
    const SmtpReply &reply = m_exchange.reply;
    const QString reason = reply.reason(m_exchange.stage);
    if (reply.code() == 530 || reply.code() == 535 || m_exchange.stage == SmtpStage::SignIn)
        return signInRefused();
    if (m_exchange.stage == SmtpStage::StartTls)
        return broken();
    if (m_exchange.stage < SmtpStage::SignIn)
        return reply.isTransient()
                   ? notReached(Obstacle::Connection, reason)
                   : notReached(Obstacle::Setup,
                                tr("The mail server %1 refuses this connection.").arg(m_account.host));
    if (reply.isTransient())
        return {Kind::Deferred, Obstacle::None, reason, reply.words()};
    if (isAboutTheSender(m_exchange))
        return notReached(Obstacle::Sender,
                          reason + u' ' + tr("Correct the sender or the mail account in Settings."));
    return {Kind::Failed, Obstacle::None, reason + u' ' + tr("Trying again will not help."), reply.words()};
}

TransportOutcome SmtpVerdict::signInRefused() const
{
    const SmtpReply &reply = m_exchange.reply;
    if (reply.isTransient())
        return notReached(Obstacle::Connection, reply.reason(m_exchange.stage));
    if (reply.code() == 530 && m_account.security == MailAccount::Security::None)
        return notReached(Obstacle::Setup,
                          tr("The mail server %1 asks for an encrypted connection or a sign-in "
                             "first. Choose STARTTLS or TLS in Settings.")
                              .arg(m_account.host));
    if (m_account.authentication == MailAccount::Authentication::None || reply.code() == 530)
        return notReached(Obstacle::Password,
                          tr("The mail server %1 asks for a user name and password. Enter them in Settings.")
                              .arg(m_account.host));
    const auto [subject, detail] = reply.subjectAndDetail();
    if (subject == 7 && detail == 9)
        return notReached(Obstacle::Password, reply.reason(SmtpStage::SignIn));
    return notReached(Obstacle::Password,
                      tr("The mail server refused the password of %1. Enter it again in Settings.")
                          .arg(m_account.userName));
}

TransportOutcome SmtpVerdict::broken() const
{
    return notReached(obstacleOf(m_exchange.brokenBy), brokenSentence());
}

QString SmtpVerdict::brokenSentence() const
{
    const QString &host = m_account.host;
    const QString port = QString::number(m_account.port);
    switch (m_exchange.brokenBy) {
    case Break::NameNotFound:
        return tr("The mail server %1 was not found. Check its name and the network connection.").arg(host);
    case Break::Refused:
        return tr("The computer %1 does not take connections on port %2. Check the port in Settings.")
            .arg(host, port);
    case Break::Unreachable:
        return tr("The mail server %1 cannot be reached. Check the network connection.").arg(host);
    case Break::TimedOut:
        return tr("The mail server %1 does not answer.").arg(host);
    case Break::NoStartTls:
        return tr("The mail server %1 does not offer STARTTLS on port %2, so nothing was sent. Try TLS, "
                  "often "
                  "on port 465.")
            .arg(host, port);
    case Break::Certificate:
        return certificateSentence();
    case Break::TlsHandshake:
        return tr("No encrypted connection to %1 could be agreed on. Check that port %2 goes with the chosen "
                  "encryption.")
            .arg(host, port);
    case Break::SignIn:
        return tr("The mail server %1 does not offer the chosen way to sign in. Choose another one in "
                  "Settings.")
            .arg(host);
    case Break::NotRecorded:
        return m_exchange.recordError ? m_exchange.recordError->sentence : QString();
    case Break::Stopped:
        return tr("Sending was stopped before the message left.");
    case Break::Setup:
        return tr("The mail account's settings do not work. Check them in Settings.");
    case Break::None:
    case Break::Enough:
    case Break::Lost:
        break;
    }
    return tr("The connection to %1 was lost.").arg(host);
}

/// The reasons as OpenSSL and GnuTLS word them; what neither says that way stays with the general sentence.
QString SmtpVerdict::certificateSentence() const
{
    const QString &detail = m_exchange.detail;
    const auto says = [&detail](const char *words) {
        return detail.contains(QLatin1String(words), Qt::CaseInsensitive);
    };
    QString reason = tr("it is not valid");
    if (says("subject name") || says("does not match"))
        reason = tr("it is made out to another name");
    else if (says("expired"))
        reason = tr("it has expired");
    else if (says("not yet valid"))
        reason = tr("it is not valid yet");
    else if (says("self-signed") || says("self signed") || says("issuer") || says("unknown ca") ||
             says("unable to verify"))
        reason = tr("nobody whom this computer trusts has signed it");
    //: %1 is a host, %2 a reason such as "it has expired".
    return tr("The certificate of %1 is not trusted: %2. Nothing was sent. Ask the mail server's "
              "administrator, or "
              "choose a certificate file in Settings.")
        .arg(m_account.host, reason);
}

TransportOutcome SmtpVerdict::notReached(Obstacle obstacle, const QString &sentence) const
{
    const SmtpReply &reply = m_exchange.reply;
    const bool serverRefused = reply.isTransient() || reply.isPermanent();
    return {Kind::NotReached, obstacle, sentence, serverRefused ? reply.words() : m_exchange.detail};
}

} // namespace waymark
