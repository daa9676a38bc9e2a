// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/bench/BareMessage.h"

#include "core/email/mime/GMimeOwned.h"

namespace waymark::bench {

namespace {

GMimeOwned<GMimePart> part(const char *subtype, const QByteArray &bytes)
{
    GMimeOwned<GMimePart> made(g_mime_part_new_with_type("text", subtype));
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(made.get()), "charset", "utf-8");
    const GMimeOwned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
    const GMimeOwned<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(made.get(), content.get());
    g_mime_part_set_content_encoding(made.get(), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return made;
}

void addAddress(GMimeMessage *message, GMimeAddressType type, const Mailbox &mailbox)
{
    g_mime_message_add_mailbox(message, type, mailbox.name.toUtf8().constData(),
                               mailbox.address.toUtf8().constData());
}

} // namespace

QByteArray bareMessage(const MessageHead &head, const RenderedEmail &email)
{
    initialiseGMime();
    const GMimeOwned<GMimeMessage> message(g_mime_message_new(TRUE));
    addAddress(message.get(), GMIME_ADDRESS_TYPE_FROM, head.from);
    addAddress(message.get(), GMIME_ADDRESS_TYPE_TO, head.to);
    g_mime_message_set_subject(message.get(), email.subject.toUtf8().constData(), "utf-8");
    g_mime_message_set_message_id(message.get(),
                                  head.messageId.mid(1, head.messageId.size() - 2).toUtf8().constData());
    GDateTime *date = g_date_time_new_from_unix_utc(head.date.toSecsSinceEpoch());
    g_mime_message_set_date(message.get(), date);
    g_date_time_unref(date);

    const GMimeOwned<GMimeMultipart> parts(g_mime_multipart_new_with_subtype("alternative"));
    const auto plain = part("plain", email.text);
    const auto rich = part("html", email.html);
    g_mime_multipart_add(parts.get(), GMIME_OBJECT(plain.get()));
    g_mime_multipart_add(parts.get(), GMIME_OBJECT(rich.get()));
    g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(parts.get()));

    GMimeFormatOptions *options = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS);
    GByteArray *buffer = g_byte_array_new();
    const GMimeOwned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_stream_mem_set_byte_array(GMIME_STREAM_MEM(stream.get()), buffer);
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream.get()), TRUE);
    g_mime_object_write_to_stream(GMIME_OBJECT(message.get()), options, stream.get());
    g_mime_format_options_free(options);
    return QByteArray(reinterpret_cast<const char *>(buffer->data), static_cast<qsizetype>(buffer->len));
}

} // namespace waymark::bench
