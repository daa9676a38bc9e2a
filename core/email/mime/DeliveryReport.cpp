// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/DeliveryReport.h"

#include "core/base/WholeText.h"
#include "core/email/mime/GMimeOwned.h"
#include "core/email/mime/PartContent.h"

#include <QCoreApplication>
#include <QHash>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DeliveryReport)
};

constexpr qsizetype largestReport = 1'048'576;
constexpr qsizetype mostRecipients = 100;
constexpr qsizetype longestWords = 2000;

using Fields = QHash<QString, QString>;

/// The groups of fields of a message/delivery-status (RFC 3464, section 2.1).
QList<Fields> groupsIn(const QByteArray &content)
{
    QList<Fields> groups{Fields()};
    QString last;
    const QList<QByteArray> lines = content.split('\n');
    for (const QByteArray &raw : lines) {
        const QString line = QString::fromUtf8(raw).remove(u'\r');
        if (line.trimmed().isEmpty()) {
            if (!groups.last().isEmpty() && groups.size() <= mostRecipients)
                groups.append(Fields());
            last.clear();
        } else if (line.startsWith(u' ') || line.startsWith(u'\t')) {
            if (!last.isEmpty())
                groups.last()[last] += u' ' + line.trimmed();
        } else {
            last = line.section(u':', 0, 0).trimmed().toLower();
            groups.last().insert(last, line.section(u':', 1).trimmed());
        }
    }
    return groups;
}

QStringList addressesIn(const char *value)
{
    const GMimeOwned<InternetAddressList> list(internet_address_list_parse(nullptr, value));
    QStringList addresses;
    for (int i = 0; list && i < internet_address_list_length(list.get()); ++i) {
        InternetAddress *address = internet_address_list_get_address(list.get(), i);
        if (INTERNET_ADDRESS_IS_MAILBOX(address))
            addresses.append(
                QString::fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address))));
    }
    return addresses;
}

QStringList recipientsOf(GMimeMessage *message)
{
    static const QStringList names{QStringLiteral("to"), QStringLiteral("delivered-to"),
                                   QStringLiteral("x-original-to"), QStringLiteral("envelope-to")};
    QStringList addresses;
    GMimeHeaderList *headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    for (int i = 0; i < g_mime_header_list_get_count(headers); ++i) {
        GMimeHeader *header = g_mime_header_list_get_header_at(headers, i);
        if (names.contains(QString::fromLatin1(g_mime_header_get_name(header)).toLower()))
            addresses += addressesIn(g_mime_header_get_value(header));
    }
    addresses.removeDuplicates();
    return addresses;
}

void readStatus(const QByteArray &content, DeliveryReport &report)
{
    const QList<Fields> groups = groupsIn(content);
    for (const Fields &fields : groups) {
        if (!fields.contains(QStringLiteral("action")))
            continue;
        const QString status = fields.value(QStringLiteral("status")).section(u' ', 0, 0);
        const QString diagnostic = fields.value(QStringLiteral("diagnostic-code"));
        report.recipients.append({wholeText(fields.value(QStringLiteral("action")).toLower(), longestWords),
                                  wholeText(status, longestWords),
                                  wholeText(diagnostic.section(u';', 1).trimmed(), longestWords)});
    }
}

} // namespace

Result<DeliveryReport> readDeliveryReport(const QByteArray &bytes)
{
    initialiseGMime();
    DeliveryReport report;
    const qsizetype size = bytes.size() <= largestReport ? bytes.size() : 0;
    const GMimeOwned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<std::size_t>(size)));
    const GMimeOwned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const GMimeOwned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    GMimeObject *body = message ? g_mime_message_get_mime_part(message.get()) : nullptr;
    if (body && GMIME_IS_MULTIPART(body)) {
        auto *parts = GMIME_MULTIPART(body);
        for (int i = 0; i < g_mime_multipart_get_count(parts); ++i) {
            GMimeObject *part = g_mime_multipart_get_part(parts, i);
            if (GMIME_IS_PART(part) && g_mime_content_type_is_type(g_mime_object_get_content_type(part),
                                                                   "message", "delivery-status"))
                readStatus(contentOf(GMIME_PART(part)), report);
        }
    }
    if (report.recipients.isEmpty())
        return failure(ErrorKind::Invalid, Words::tr("This is no report about a delivery."));
    report.cameTo = recipientsOf(message.get());
    return report;
}

} // namespace waymark
