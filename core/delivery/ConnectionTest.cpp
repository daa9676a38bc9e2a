// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/ConnectionTest.h"

#include "core/delivery/FolderTransport.h"
#include "core/delivery/SmtpSession.h"
#include "core/delivery/SmtpVerdict.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ConnectionTest)
};

ErrorKind kindOf(const TransportOutcome &outcome)
{
    switch (outcome.obstacle) {
    case TransportOutcome::Obstacle::Connection:
        return ErrorKind::Offline;
    case TransportOutcome::Obstacle::Password:
        return ErrorKind::Denied;
    default:
        return ErrorKind::Invalid;
    }
}

Result<QString> testFolder(const MailAccount &account)
{
    WAYMARK_TRY(FolderTransport::makeReady(account.folder));
    return Words::tr("Emails will be written to %1. Nothing is mailed.").arg(account.folder);
}

} // namespace

Result<QString> testConnection(const MailAccount &account, const QString &password, const QString &sender,
                               const SmtpTimeouts &timeouts, const std::stop_token &stop)
{
    if (account.transport == MailAccount::Transport::Folder)
        return testFolder(account);
    if (!isEnvelopeAddress(sender))
        return failure(
            ErrorKind::Invalid,
            Words::tr("The sender address “%1” cannot be right. Correct it first.").arg(sender.simplified()));
    SmtpSession session(account, password, timeouts);
    const std::stop_callback ending(stop, [&session] { session.stop(); });
    WAYMARK_TRY(session.prepare());
    const SmtpExchange exchange = session.rehearse(sender, sender);
    if (exchange.brokenBy == SmtpExchange::Break::Enough && exchange.reply.isPositive())
        return Words::tr("%1 accepts emails from %2.").arg(account.host, sender);
    const TransportOutcome outcome = SmtpVerdict::of(exchange, account);
    return failure(kindOf(outcome), outcome.sentence, outcome.serverReply);
}

} // namespace waymark
