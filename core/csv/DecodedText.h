// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/csv/TextDecoder.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <optional>

class QIODevice;

namespace waymark {

/// A file as a window of UTF-8 that moves on through it, and knows for each place in it where that was in the
/// file. Holds what was not dropped yet.
class DecodedText
{
public:
    /// Reads from where `device` stands, which is `offset` in the file, `chunk` bytes at a time.
    DecodedText(std::unique_ptr<QIODevice> device, std::unique_ptr<TextDecoder> decoder, qint64 offset,
                qsizetype chunk);
    ~DecodedText();

    /// What is there. Valid until read() or drop().
    QByteArrayView view() const { return QByteArrayView(m_text).sliced(m_begin); }
    /// Whether nothing comes after view().
    bool isAtEnd() const { return m_atEnd; }

    /// Makes view() at least twice as long (and a chunk longer), or reaches the end. Fails with Io.
    Result<void> read();
    /// Takes `length` bytes away from the beginning of view().
    void drop(qsizetype length) { m_begin += length; }

    /// The place in the file of the byte at `position` of view().
    qint64 fileOffset(qsizetype position);
    /// The first place in the first `length` bytes of view() where U+FFFD stands for bytes that are no
    /// letter.
    std::optional<qsizetype> firstDamage(qsizetype length);

private:
    /// A place in the text, counted from its very beginning, whose place in the file is known.
    struct Anchor
    {
        qint64 text = 0;
        qint64 file = 0;
    };

    void compact();
    void decode(QByteArrayView bytes);
    const Anchor &anchorBefore(qint64 text) const;

    const std::unique_ptr<QIODevice> m_device;
    const std::unique_ptr<TextDecoder> m_decoder;
    const qint64 m_offset;
    const qsizetype m_chunk;

    QByteArray m_text;
    QByteArray m_bytes;
    qint64 m_textStart = 0; ///< Where m_text begins in the whole text.
    qsizetype m_begin = 0;  ///< Where view() begins in m_text.
    bool m_atEnd = false;
    QList<Anchor> m_anchors; ///< In order; the first is never after view()'s beginning.
    QList<qint64> m_damage;  ///< In the whole text, in order.
    Anchor m_lastAsked;
};

} // namespace waymark
