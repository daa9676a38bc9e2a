// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/DecodedText.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DecodedText)
};

} // namespace

DecodedText::DecodedText(std::unique_ptr<QIODevice> device, std::unique_ptr<TextDecoder> decoder,
                         qint64 offset, qsizetype chunk)
    : m_device(std::move(device)), m_decoder(std::move(decoder)), m_offset(offset),
      m_chunk(std::max<qsizetype>(chunk, 1)), m_anchors{{0, offset}}, m_lastAsked{0, offset}
{
    m_bytes.resize(m_chunk);
}

DecodedText::~DecodedText() = default;

Result<void> DecodedText::read()
{
    compact();
    const qsizetype wanted = std::max(m_text.size() * 2, m_text.size() + 1);
    while (!m_atEnd && m_text.size() < wanted) {
        const qint64 length = m_device->read(m_bytes.data(), m_chunk);
        if (length < 0)
            return failure(ErrorKind::Io,
                           Words::tr("The file cannot be read any further. Check the disk or the network "
                                     "folder that it is on, and try again."),
                           m_device->errorString());
        m_atEnd = length == 0;
        decode(QByteArrayView(m_bytes).first(length));
    }
    return {};
}

void DecodedText::decode(QByteArrayView bytes)
{
    m_decoder->decode(bytes, m_atEnd, &m_text, [this](qsizetype position, qint64 source, qsizetype length) {
        const qint64 text = m_textStart + position;
        m_damage.append(text);
        // Of three bytes is U+FFFD in UTF-8.
        m_anchors.append({text, m_offset + source});
        m_anchors.append({text + 3, m_offset + source + length});
    });
    m_anchors.append({m_textStart + m_text.size(), m_offset + m_decoder->decoded()});
}

/// Gives back the room of what was dropped.
void DecodedText::compact()
{
    if (m_begin == 0)
        return;
    const Anchor first{m_textStart + m_begin, fileOffset(0)};
    m_text.remove(0, m_begin);
    m_textStart += m_begin;
    m_begin = 0;
    m_anchors.removeIf([&first](const Anchor &anchor) { return anchor.text <= first.text; });
    m_anchors.prepend(first);
    m_damage.removeIf([&first](qint64 place) { return place < first.text; });
    m_lastAsked = first;
}

const DecodedText::Anchor &DecodedText::anchorBefore(qint64 text) const
{
    const auto after = std::ranges::upper_bound(m_anchors, text, {}, &Anchor::text);
    return *std::prev(after);
}

qint64 DecodedText::fileOffset(qsizetype position)
{
    const qint64 text = m_textStart + m_begin + position;
    Anchor from = anchorBefore(text);
    // Rows are asked for one after the other: going on from the last one keeps that linear.
    if (m_lastAsked.text > from.text && m_lastAsked.text <= text)
        from = m_lastAsked;
    const QByteArrayView between =
        QByteArrayView(m_text).sliced(qsizetype(from.text - m_textStart), qsizetype(text - from.text));
    const auto next = std::ranges::upper_bound(m_anchors, text, {}, &Anchor::text);
    const qint64 most = next == m_anchors.end() ? m_anchors.last().file : next->file;
    m_lastAsked = {text, std::min(from.file + m_decoder->lengthOf(between), most)};
    return m_lastAsked.file;
}

std::optional<qsizetype> DecodedText::firstDamage(qsizetype length)
{
    if (m_damage.isEmpty())
        return std::nullopt;
    const qint64 begin = m_textStart + m_begin;
    const auto found = std::ranges::lower_bound(m_damage, begin);
    if (found == m_damage.end() || *found >= begin + length)
        return std::nullopt;
    return qsizetype(*found - begin);
}

} // namespace waymark
