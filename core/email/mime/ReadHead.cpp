// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/ReadHead.h"

#include "core/email/mime/GMimeOwned.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ReadHead)
};

constexpr qsizetype longestLine = 998;
constexpr qsizetype largestHead = 65'536;

/// A header and its value, unfolded.
struct Header
{
    QString name;
    QByteArray value;
};

tl::unexpected<Error> unreadable(const QString &why)
{
    return failure(ErrorKind::Invalid, Words::tr("The head of the message cannot be read."), why);
}

bool isHeaderText(const QByteArray &line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c == '\t' || (c >= ' ' && c <= '~'); });
}

/// RFC 5322, section 2.2: printable characters but the colon.
bool isHeaderName(const QByteArray &name)
{
    return !name.isEmpty() &&
           std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c <= '~' && c != ':'; });
}

Result<QList<Header>> headersOf(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 || end > largestHead)
        return unreadable(QStringLiteral("no empty line ends the head"));
    QList<Header> headers;
    for (qsizetype at = 0; at < end;) {
        const qsizetype next = std::min(bytes.indexOf("\r\n", at), end);
        const QByteArray line = bytes.mid(at, next - at);
        at = next + 2;
        if (line.size() > longestLine || !isHeaderText(line))
            return unreadable(QStringLiteral("a line is too long or not ASCII"));
        if (line.startsWith(' ') || line.startsWith('\t')) {
            if (headers.isEmpty())
                return unreadable(QStringLiteral("it begins with a folded line"));
            headers.last().value += line;
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isHeaderName(line.left(colon)))
            return unreadable(QStringLiteral("a line is no header"));
        headers.append({QString::fromLatin1(line.left(colon)).toLower(), line.mid(colon + 1)});
    }
    return headers;
}

Result<QList<Mailbox>> mailboxesIn(const QByteArray &value)
{
    const GMimeOwned<InternetAddressList> list(internet_address_list_parse(nullptr, value.constData()));
    QList<Mailbox> mailboxes;
    for (int i = 0; list && i < internet_address_list_length(list.get()); ++i) {
        InternetAddress *address = internet_address_list_get_address(list.get(), i);
        if (!INTERNET_ADDRESS_IS_MAILBOX(address))
            return unreadable(QStringLiteral("a group of addresses"));
        const char *name = internet_address_get_name(address);
        mailboxes.append(
            {QString::fromUtf8(name ? name : ""),
             QString::fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)))});
    }
    if (mailboxes.isEmpty())
        return unreadable(QStringLiteral("an address line without an address"));
    return mailboxes;
}

QString decodedText(const QByteArray &value)
{
    char *text = g_mime_utils_header_decode_text(nullptr, value.trimmed().constData());
    const QString decoded = QString::fromUtf8(text);
    g_free(text);
    return decoded;
}

QStringList targetsIn(const QByteArray &value)
{
    static const QRegularExpression target(QStringLiteral("<([^<>]*)>"));
    QStringList targets;
    auto matches = target.globalMatch(QString::fromLatin1(value));
    while (matches.hasNext())
        targets.append(matches.next().captured(1).remove(u' ').remove(u'\t'));
    return targets;
}

Result<void> take(ReadHead &head, const Header &header)
{
    QList<Mailbox> *mailboxes = header.name == QLatin1String("from")       ? &head.from
                                : header.name == QLatin1String("to")       ? &head.to
                                : header.name == QLatin1String("reply-to") ? &head.replyTo
                                                                           : nullptr;
    if (mailboxes) {
        auto read = mailboxesIn(header.value);
        if (!read)
            return failure(read.error());
        *mailboxes = std::move(*read);
    } else if (header.name == QLatin1String("subject")) {
        head.subject = decodedText(header.value);
    } else if (header.name == QLatin1String("message-id")) {
        head.messageId = QString::fromLatin1(header.value.trimmed());
    } else if (header.name == QLatin1String("list-unsubscribe")) {
        head.unsubscribeTargets = targetsIn(header.value);
    } else if (header.name == QLatin1String("list-unsubscribe-post")) {
        head.unsubscribePost = QString::fromLatin1(header.value.trimmed());
    }
    return {};
}

} // namespace

Result<ReadHead> readHead(const QByteArray &bytes)
{
    initialiseGMime();
    const auto headers = headersOf(bytes);
    if (!headers)
        return failure(headers.error());
    ReadHead head;
    for (const Header &header : *headers) {
        if (head.names.contains(header.name))
            return unreadable(QStringLiteral("a header stands twice: ") + header.name);
        head.names.append(header.name);
        WAYMARK_TRY(take(head, header));
    }
    return head;
}

} // namespace waymark
