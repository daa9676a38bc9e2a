// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/MessageComposer.h"

#include "core/email/mime/HeaderText.h"
#include "core/email/mime/MimeParts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace waymark {

namespace {

/// The translation context of the sentences here.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::MessageComposer)
};

tl::unexpected<Error> refused(const QString &sentence, const QString &detail)
{
    return failure(ErrorKind::Invalid, sentence, detail);
}

/// A value that could end its header line and begin another is refused, never repaired: whoever put the line
/// end there meant something by it.
Result<void> checkValues(const MessageHead &head, const RenderedEmail &email)
{
    const QList<QPair<const char *, QString>> values = {
        {"From", head.from.name},
        {"From", head.from.address},
        {"Reply-To", head.replyTo.name},
        {"Reply-To", head.replyTo.address},
        {"To", head.to.name},
        {"To", head.to.address},
        {"Message-ID", head.messageId},
        {"Subject", email.subject},
        {"List-Unsubscribe", head.listUnsubscribe},
    };
    const auto breaksLine = [](QChar c) { return c == u'\r' || c == u'\n' || c.isNull(); };
    for (const auto &[name, value] : values) {
        if (std::any_of(value.cbegin(), value.cend(), breaksLine))
            return refused(
                Words::tr(
                    "A line end in a name, an address or the subject could add a line of its own to the "
                    "email’s head, so it was not made. Remove the line end."),
                QLatin1String(name));
    }
    return {};
}

Result<void> checkHead(const MessageHead &head)
{
    static const QRegularExpression messageId(
        QStringLiteral("\\A<[A-Za-z0-9_.+-]{1,200}@[A-Za-z0-9.-]{1,253}>\\z"));
    static const QRegularExpression wayOut(QStringLiteral("\\A(mailto:|https?://)[!-;=?-~]{1,800}\\z"));
    const QString sentence =
        Words::tr("The email could not be put together. Restart Waymark, and report this if it "
                  "happens again.");
    if (!head.date.isValid())
        return refused(sentence, QStringLiteral("Date"));
    if (!messageId.match(head.messageId).hasMatch())
        return refused(sentence, QStringLiteral("Message-ID"));
    if (!head.listUnsubscribe.isEmpty() && !wayOut.match(head.listUnsubscribe).hasMatch())
        return refused(sentence, QStringLiteral("List-Unsubscribe"));
    return {};
}

Result<void> checkEmail(const RenderedEmail &email)
{
    if (email.valuesMarked)
        return refused(
            Words::tr("The marked preview of an email is not the email itself and cannot be sent."), {});
    if (!email.missingTokens.isEmpty())
        return refused(
            Words::tr("A value of this email is missing. Fill it in, or give its token a fallback."),
            email.missingTokens.join(QLatin1String(", ")));
    return {};
}

Result<QList<InlineAsset>> imagesOf(const RenderedEmail &email, const QList<InlineAsset> &assets)
{
    static const QStringList types = {QStringLiteral("image/png"), QStringLiteral("image/jpeg"),
                                      QStringLiteral("image/gif")};
    QList<InlineAsset> images;
    for (const QString &id : email.assets) {
        const auto found = std::find_if(assets.cbegin(), assets.cend(),
                                        [&id](const InlineAsset &asset) { return asset.id == id; });
        if (found == assets.cend() || found->bytes.isEmpty())
            return refused(Words::tr("An image of this email is not on this computer. Insert it again."), id);
        if (!types.contains(found->mediaType))
            return refused(
                Words::tr("An image of this email is of a kind that mail programs do not show. Insert it as "
                          "PNG, JPEG or GIF."),
                id + QLatin1String(": ") + found->mediaType);
        images.append(*found);
    }
    return images;
}

/// RFC 5322, section 3.3.
QByteArray dateText(const QDateTime &date)
{
    const int minutes = date.offsetFromUtc() / 60;
    const QString offset = QStringLiteral("%1%2%3")
                               .arg(QLatin1Char(minutes < 0 ? '-' : '+'))
                               .arg(qAbs(minutes) / 60, 2, 10, QLatin1Char('0'))
                               .arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
    const QString local = QLocale::c().toString(date, QStringLiteral("ddd, d MMM yyyy HH:mm:ss "));
    return (local + offset).toLatin1();
}

} // namespace

Result<QByteArray> MessageComposer::compose(const MessageHead &head, const RenderedEmail &email,
                                            const QList<InlineAsset> &assets)
{
    WAYMARK_TRY(checkValues(head, email));
    WAYMARK_TRY(checkHead(head));
    WAYMARK_TRY(checkEmail(email));
    const auto images = imagesOf(email, assets);
    WAYMARK_TRY(images);

    QByteArray message = "Date: " + dateText(head.date) + "\r\n";
    const auto addAddress = [&message](const char *name, const Mailbox &mailbox) -> Result<void> {
        const auto line = addressHeader(name, mailbox);
        WAYMARK_TRY(line);
        message += *line;
        return {};
    };
    WAYMARK_TRY(addAddress("From", head.from));
    if (!head.replyTo.address.isEmpty())
        WAYMARK_TRY(addAddress("Reply-To", head.replyTo));
    WAYMARK_TRY(addAddress("To", head.to));
    message += "Message-ID: " + head.messageId.toLatin1() + "\r\n";
    message += textHeader("Subject", email.subject);
    if (!head.listUnsubscribe.isEmpty())
        message += "List-Unsubscribe: <" + head.listUnsubscribe.toLatin1() + ">\r\n";
    if (head.listUnsubscribe.startsWith(QLatin1String("http")))
        message += "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    message += "MIME-Version: 1.0\r\n";
    return message + mimeEntity(email.text, email.html, *images, head.messageId.toLatin1());
}

} // namespace waymark
