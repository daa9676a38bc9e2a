// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ReadMessage.h"

#include <QJsonDocument>
#include <QProcess>

#include <gmime/gmime.h>
#include <memory>

namespace waymark::test {

namespace {

struct Unref
{
    void operator()(void *object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

QByteArray decoded(GMimePart *part)
{
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(part), stream.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return QByteArray(reinterpret_cast<const char *>(bytes->data), static_cast<qsizetype>(bytes->len));
}

void readPart(GMimeObject *object, ReadMessage &read)
{
    char *type = g_mime_content_type_get_mime_type(g_mime_object_get_content_type(object));
    read.types.append(QString::fromUtf8(type));
    g_free(type);
    if (GMIME_IS_MULTIPART(object)) {
        auto *multipart = GMIME_MULTIPART(object);
        for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i)
            readPart(g_mime_multipart_get_part(multipart, i), read);
    } else {
        read.data.append(decoded(GMIME_PART(object)));
    }
}

} // namespace

ReadMessage readMessage(const QByteArray &bytes)
{
    g_mime_init();
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    ReadMessage read;
    read.subject = QString::fromUtf8(g_mime_message_get_subject(message.get()));
    readPart(g_mime_message_get_mime_part(message.get()), read);
    return read;
}

QJsonObject readByPython(const QByteArray &bytes)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral(WAYMARK_SOURCE_DIR "/tests/core/email/read_message.py")});
    python.write(bytes);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        qWarning("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

} // namespace waymark::test
