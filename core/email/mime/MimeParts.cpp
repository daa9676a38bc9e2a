// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/mime/MimeParts.h"

#include "core/email/mime/GMimeOwned.h"

#include <QCryptographicHash>

#include <algorithm>

namespace waymark {

namespace {

struct FreeOptions
{
    void operator()(GMimeFormatOptions *options) const { g_mime_format_options_free(options); }
};

/// RFC 2046, section 5.1.1. "=_" never occurs in quoted-printable or base64, so no content can hold it.
QByteArray boundary(const QByteArray &seed, const char *level)
{
    const QByteArray hash = QCryptographicHash::hash(QByteArray(seed + level), QCryptographicHash::Sha256);
    return "=_" + hash.first(18).toHex();
}

void setContent(GMimePart *part, const QByteArray &bytes, GMimeContentEncoding encoding)
{
    const GMimeOwned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    const GMimeOwned<GMimeDataWrapper> wrapper(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, wrapper.get());
    g_mime_part_set_content_encoding(part, encoding);
}

GMimeOwned<GMimePart> textPart(const char *subtype, const QByteArray &bytes)
{
    GMimeOwned<GMimePart> part(g_mime_part_new_with_type("text", subtype));
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", "utf-8");
    const auto wide = std::count_if(bytes.cbegin(), bytes.cend(), [](char c) { return (c & 0x80) != 0; });
    setContent(part.get(), bytes,
               wide * 4 > bytes.size() ? GMIME_CONTENT_ENCODING_BASE64
                                       : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return part;
}

GMimeOwned<GMimePart> imagePart(const InlineAsset &image)
{
    const QByteArray type = image.mediaType.section(u'/', 1).toLatin1();
    GMimeOwned<GMimePart> part(g_mime_part_new_with_type("image", type.constData()));
    auto *object = GMIME_OBJECT(part.get());
    g_mime_object_set_disposition(object, GMIME_DISPOSITION_INLINE);
    const QByteArray fileName = image.id.left(12).toLatin1() + '.' + type;
    g_mime_part_set_filename(part.get(), fileName.constData());
    g_mime_object_set_content_id(object, contentId(image.id).toLatin1().constData());
    setContent(part.get(), image.bytes, GMIME_CONTENT_ENCODING_BASE64);
    return part;
}

GMimeOwned<GMimeMultipart> multipart(const char *subtype, const QByteArray &boundaryText)
{
    GMimeOwned<GMimeMultipart> parts(g_mime_multipart_new_with_subtype(subtype));
    g_mime_multipart_set_boundary(parts.get(), boundaryText.constData());
    return parts;
}

QByteArray written(GMimeObject *object)
{
    const std::unique_ptr<GMimeFormatOptions, FreeOptions> options(g_mime_format_options_new());
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    GByteArray *buffer = g_byte_array_new();
    const GMimeOwned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_stream_mem_set_byte_array(GMIME_STREAM_MEM(stream.get()), buffer);
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream.get()), TRUE);
    g_mime_object_write_to_stream(object, options.get(), stream.get());
    return QByteArray(reinterpret_cast<const char *>(buffer->data), static_cast<qsizetype>(buffer->len));
}

} // namespace

QByteArray mimeEntity(const QByteArray &text, const QByteArray &html, const QList<InlineAsset> &images,
                      const QByteArray &seed)
{
    initialiseGMime();
    const auto alternative = multipart("alternative", boundary(seed, "alternative"));
    const auto plain = textPart("plain", text);
    const auto rich = textPart("html", html);
    g_mime_multipart_add(alternative.get(), GMIME_OBJECT(plain.get()));
    if (images.isEmpty()) {
        g_mime_multipart_add(alternative.get(), GMIME_OBJECT(rich.get()));
        return written(GMIME_OBJECT(alternative.get()));
    }
    const auto related = multipart("related", boundary(seed, "related"));
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(related.get()), "type", "text/html");
    g_mime_multipart_add(related.get(), GMIME_OBJECT(rich.get()));
    for (const InlineAsset &image : images) {
        const auto part = imagePart(image);
        g_mime_multipart_add(related.get(), GMIME_OBJECT(part.get()));
    }
    g_mime_multipart_add(alternative.get(), GMIME_OBJECT(related.get()));
    return written(GMIME_OBJECT(alternative.get()));
}

} // namespace waymark
