// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/SmtpReply.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace waymark {

namespace {

struct Meaning
{
    int number;
    int detail;
    const char *sentence;
};

// RFC 3463, sections 3.2 to 3.8, with 1.10 of RFC 7505, 7.8 to 7.13 of RFC 5248 and 7.20 to 7.26 of RFC 7372.
// "X.n.0" says nothing more than its class and is left to the basic code.
constexpr Meaning enhancedMeanings[] = {
    {1, 1, QT_TRANSLATE_NOOP("waymark::SmtpReply", "The mail server says that this mailbox does not exist.")},
    {1, 2,
     QT_TRANSLATE_NOOP("waymark::SmtpReply",
                       "The mail server says that the domain of this address does not exist.")},
    {1, 3,
     QT_TRANSLATE_NOOP("waymark::SmtpReply",
                       "The mail server says that this address is not written correctly.")},
    {1, 6,
     QT_TRANSLATE_NOOP("waymark::SmtpReply",
                       "The mail server says that this mailbox has moved and left no new address.")},
    {1, 10,
     QT_TRANSLATE_NOOP("waymark::SmtpReply",
                       "The mail server says that the domain of this address takes no email at all.")},
    {2, 1,
     QT_TRANSLATE_NOOP("waymark::SmtpReply", "The mail server says that this mailbox is switched off.")},
    {2, 2, QT_TRANSLATE_NOOP("waymark::SmtpReply", "The mail server says that this mailbox is full.")},
    {2, 3,
     QT_TRANSLATE_NOOP("waymark::SmtpReply",
                       "The mail server says that the message is too large for this mailbox.")},
    {3, 1, QT_TRANSLATE_NOOP("waymark::SmtpReply", "The mail server says that it has no room left.")},
    {3, 2, QT_TRANSLATE_NOOP("waymark::SmtpReply", "The mail server takes no messages at the moment.")},
    {3, 4, QT_TRANSLATE_NOOP("waymark::SmtpReply", "The mail server says that the message is too large.")},
    {4, 1,
     QT_TRANSLATE_NOOP("waymark::SmtpReply", "The mail server gets no answer from the recipient's server.")},
    {4, 2,
     QT_TRANSLATE_NOOP("waymark::SmtpReply",
                       "The mail server lost its connection to the recipient's server.")},
    {4, 4,
     QT_TRANSLATE_NOOP("waymark::SmtpReply", "The mail server finds no way to the domain of this address.")},
    {4, 5, QT_TRANSLATE_NOOP("waymark::SmtpReply", "The mail server is too busy at the moment.")},
    {4, 7, QT_TRANSLATE_NOOP("waymark::SmtpReply", "The mail server could not pass the message on in time.")},
    {5, 3,
     QT_TRANSLATE_NOOP("waymark::SmtpReply", "The mail server says that there are too many recipients.")},
    {6, 1,
     QT_TRANSLATE_NOOP("waymark::SmtpReply", "The mail server does not take this kind of message content.")},
    {7, 8,
     QT_TRANSLATE_NOOP("waymark::SmtpReply", "The mail server did not accept the user name or password.")},
    {7, 9,
     QT_TRANSLATE_NOOP(
         "waymark::SmtpReply",
         "The mail server wants another way to sign in, often a password made for this program.")},
    {7, 11, QT_TRANSLATE_NOOP("waymark::SmtpReply", "The mail server asks for an encrypted connection.")},
    {7, 20,
     QT_TRANSLATE_NOOP("waymark::SmtpReply",
                       "The mail server found no valid signature (DKIM) of the sender's domain.")},
    {7, 23,
     QT_TRANSLATE_NOOP("waymark::SmtpReply",
                       "The mail server says that this computer's mail server may not send for the sender's "
                       "domain (SPF).")},
    {7, 26,
     QT_TRANSLATE_NOOP(
         "waymark::SmtpReply",
         "The mail server could not establish that the message comes from the sender's domain.")},
};

QString readable(const QByteArray &line)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8(line);
    if (utf8.hasError())
        text = QString::fromLatin1(line);
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text.left(512).trimmed();
}

} // namespace

void SmtpReply::addLine(const QByteArray &line)
{
    static const QRegularExpression form(QStringLiteral("^([2-5][0-9]{2})(?:([ -])(.*))?$"));
    static const QRegularExpression enhanced(QStringLiteral("^[245]\\.([0-9]{1,3})\\.([0-9]{1,3})(?:\\s|$)"));
    const QString text = readable(line);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return;
    if (m_complete)
        *this = {};
    m_code = match.capturedView(1).toInt();
    m_complete = match.capturedView(2) != u"-";
    if (m_lines.size() < maximalLines)
        m_lines.append(text);
    const QRegularExpressionMatch status = enhanced.match(match.captured(3));
    if (status.hasMatch() && m_subject < 0) {
        m_subject = status.capturedView(1).toInt();
        m_detail = status.capturedView(2).toInt();
    }
}

SmtpReply SmtpReply::parse(const QByteArray &lines)
{
    SmtpReply reply;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.trimmed().isEmpty())
            reply.addLine(line);
    }
    return reply;
}

QString SmtpReply::reason(SmtpStage stage) const
{
    if (stage == SmtpStage::Sender && isPermanent() && m_code != 552 && m_code != 530)
        return senderReason();
    if (isTransient() && mentions({"greylist", "graylist", "try again later"}))
        return tr("The mail server asks to try again later, as it does with senders it does not know yet.");
    if (mentions({"relay"}) && (m_subject == 7 || m_subject < 0))
        return tr("The mail server does not pass emails on to other domains for this account.");
    const QString byEnhanced = reasonByEnhancedCode(stage);
    return byEnhanced.isEmpty() ? reasonByCode(stage) : byEnhanced;
}

bool SmtpReply::mentions(std::initializer_list<const char *> phrases) const
{
    return std::ranges::any_of(phrases, [this](const char *phrase) {
        return std::ranges::any_of(m_lines, [phrase](const QString &line) {
            return line.contains(QLatin1String(phrase), Qt::CaseInsensitive);
        });
    });
}

QString SmtpReply::reasonByEnhancedCode(SmtpStage stage) const
{
    if (stage == SmtpStage::Recipient || stage == SmtpStage::Answer || m_subject != 1) {
        for (const Meaning &meaning : enhancedMeanings) {
            if (meaning.number == m_subject && meaning.detail == m_detail)
                return tr(meaning.sentence);
        }
    }
    if (m_subject == 1 && (m_detail == 7 || m_detail == 8))
        return senderReason();
    if (m_subject == 7 && m_detail == 1)
        return tr("The mail server's rules do not let this message through to this recipient.");
    if (m_subject == 7 && m_detail >= 20 && m_detail <= 26)
        return tr("The mail server could not establish that the message comes from the sender's domain.");
    return {};
}

QString SmtpReply::senderReason() const
{
    return tr("The mail server does not let this account send from this sender address.");
}

QString SmtpReply::reasonByCode(SmtpStage stage) const
{
    // Servers without enhanced codes say it in words only; these are the usual ones.
    if (m_code == 550 && mentions({"user unknown", "unknown user", "no such user", "does not exist",
                                   "unknown recipient", "no mailbox", "no such recipient"}))
        return tr("The mail server says that this mailbox does not exist.");
    switch (m_code) {
    case 421:
        return tr("The mail server takes no messages at the moment.");
    case 450:
        return tr("The mail server cannot reach this mailbox at the moment.");
    case 451:
    case 454:
        return tr("The mail server has a problem of its own at the moment.");
    case 452:
        return tr("The mail server has no room for the message at the moment.");
    case 530:
        return tr("The mail server asks for a user name and password first.");
    case 534:
    case 535:
        return tr("The mail server did not accept the user name or password.");
    case 551:
        return tr("The mail server says that this mailbox is not on its own system.");
    case 552:
        return stage == SmtpStage::Recipient ? tr("The mail server says that this mailbox is full.")
                                             : tr("The mail server says that the message is too large.");
    case 553:
        return tr("The mail server says that this address is not written correctly.");
    default:
        break;
    }
    if (isTransient())
        return tr("The mail server refused the message for now.");
    return stage == SmtpStage::Recipient ? tr("The mail server refused this recipient.")
                                         : tr("The mail server refused the message.");
}

} // namespace waymark
