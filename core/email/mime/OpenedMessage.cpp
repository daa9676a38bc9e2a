// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/OpenedMessage.h"

#include "core/email/mime/GMimeOwned.h"
#include "core/email/mime/PartContent.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::OpenedMessage)
};

/// As deep as the composer nests, and some more: what is stored may be damaged.
constexpr int deepestLevel = 8;

void readPart(GMimeObject *object, OpenedMessage &message, int level)
{
    if (GMIME_IS_MULTIPART(object) && level < deepestLevel) {
        auto *multipart = GMIME_MULTIPART(object);
        for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i)
            readPart(g_mime_multipart_get_part(multipart, i), message, level + 1);
    }
    if (!GMIME_IS_PART(object))
        return;
    GMimeContentType *type = g_mime_object_get_content_type(object);
    auto *part = GMIME_PART(object);
    if (g_mime_content_type_is_type(type, "text", "html"))
        message.html = contentOf(part);
    else if (g_mime_content_type_is_type(type, "text", "plain"))
        message.text = contentOf(part);
    else if (const char *id = g_mime_part_get_content_id(part))
        message.inlineParts.insert(QString::fromLatin1(id), contentOf(part));
}

} // namespace

Result<OpenedMessage> openMessage(const QByteArray &bytes)
{
    initialiseGMime();
    const GMimeOwned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    const GMimeOwned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const GMimeOwned<GMimeMessage> read(g_mime_parser_construct_message(parser.get(), nullptr));
    OpenedMessage message;
    if (read) {
        message.subject = QString::fromUtf8(g_mime_message_get_subject(read.get()));
        if (GMimeObject *body = g_mime_message_get_mime_part(read.get()))
            readPart(body, message, 0);
    }
    if (message.html.isEmpty() || message.text.isEmpty())
        return failure(
            ErrorKind::Damaged,
            Words::tr("This email’s stored text cannot be read, so it cannot be shown. A backup of "
                      "the workspace may still hold it."),
            QStringLiteral("no message with HTML and text"));
    return message;
}

} // namespace waymark
