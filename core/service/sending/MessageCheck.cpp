// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/MessageCheck.h"

#include "core/delivery/OutgoingMessage.h"
#include "core/domain/Contact.h"
#include "core/email/ReadHead.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace waymark {

namespace {

tl::unexpected<QString> wrong(const QString &why)
{
    return tl::unexpected<QString>(why);
}

/// Headers that a message may have. Others could name further recipients or senders to somebody on its way.
const QStringList &allowedHeaders()
{
    static const QStringList allowed{
        QStringLiteral("date"),         QStringLiteral("from"),
        QStringLiteral("reply-to"),     QStringLiteral("to"),
        QStringLiteral("subject"),      QStringLiteral("message-id"),
        QStringLiteral("in-reply-to"),  QStringLiteral("references"),
        QStringLiteral("mime-version"), QStringLiteral("content-type"),
        QStringLiteral("precedence"),   QStringLiteral("content-transfer-encoding"),
        QStringLiteral("list-id"),      QStringLiteral("content-language"),
        QStringLiteral("x-mailer"),     QStringLiteral("list-unsubscribe"),
        QStringLiteral("user-agent"),   QStringLiteral("list-unsubscribe-post"),
    };
    return allowed;
}

bool isOnly(const QList<Mailbox> &mailboxes, const QString &address)
{
    return mailboxes.size() == 1 && normalisedEmail(mailboxes.first().address) == normalisedEmail(address);
}

QString headProblem(const ReadHead &head, const MessageExpectation &expected)
{
    for (const QString &name : head.names) {
        if (!allowedHeaders().contains(name))
            return QStringLiteral("has the header \"%1\", which messages here do not have").arg(name);
    }
    if (!head.names.contains(QStringLiteral("date")))
        return QStringLiteral("has no Date");
    if (!isOnly(head.from, expected.senderEmail) || head.from.first().name != expected.senderName)
        return QStringLiteral("is not From the sender");
    if (!isOnly(head.to, expected.recipient))
        return QStringLiteral("has another To than the recipient");
    if (head.messageId != expected.messageId)
        return QStringLiteral("has another Message-ID");
    const bool repliesRight =
        expected.replyTo.isEmpty() ? head.replyTo.isEmpty() : isOnly(head.replyTo, expected.replyTo);
    return repliesRight ? QString() : QStringLiteral("has another Reply-To");
}

QString wayOutProblem(const ReadHead &head, const MessageExpectation &expected)
{
    const QString start = expected.policy.wayOut(QString());
    const bool posts = head.unsubscribePost == QLatin1String("List-Unsubscribe=One-Click");
    QStringList tokens;
    for (const QString &target : head.unsubscribeTargets) {
        if (target.startsWith(start))
            tokens.append(target.mid(start.size()));
        else if (!target.startsWith(QLatin1String("mailto:")))
            return QStringLiteral("has a List-Unsubscribe that leads elsewhere");
    }
    if (expected.tokenHash.isEmpty())
        return tokens.isEmpty() && head.unsubscribePost.isEmpty()
                   ? QString()
                   : QStringLiteral("has an unsubscribe link whose token's hash was not given");
    if (tokens.size() != 1 || !posts)
        return QStringLiteral("needs one List-Unsubscribe link of this server and "
                              "\"List-Unsubscribe-Post: List-Unsubscribe=One-Click\"");
    return isToken(tokens.first()) && hashOfToken(tokens.first()) == expected.tokenHash
               ? QString()
               : QStringLiteral("has an unsubscribe link with another token");
}

} // namespace

tl::expected<QString, QString> checkedMessage(const QByteArray &bytes, const MessageExpectation &expected)
{
    if (!hasCanonicalLines(bytes))
        return wrong(QStringLiteral("must have lines that end with CR LF, and no other CR, LF or NUL"));
    const auto head = readHead(bytes);
    if (!head)
        return wrong(QStringLiteral("cannot be read: ") + head.error().detail);
    QString problem = headProblem(*head, expected);
    if (problem.isEmpty())
        problem = wayOutProblem(*head, expected);
    if (!problem.isEmpty())
        return wrong(problem);
    return head->subject;
}

QString hashOfToken(const QString &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

bool isToken(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9_-]{22,64}\\z"));
    return form.match(text).hasMatch();
}

} // namespace waymark
