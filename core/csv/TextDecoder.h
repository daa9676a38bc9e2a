// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/csv/TextEncoding.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace waymark {

/// Turns bytes of one encoding into UTF-8, piece by piece. What is no letter becomes U+FFFD and is told.
class TextDecoder
{
public:
    /// Told for bytes that are no letter: where U+FFFD now stands in `text`, and where the bytes were,
    /// counted from the first one decoded.
    using Damaged =
        std::function<void(qsizetype textPosition, qint64 sourcePosition, qsizetype sourceLength)>;

    virtual ~TextDecoder() = default;

    /// Fails with Unsupported when this machine cannot read the encoding.
    static Result<std::unique_ptr<TextDecoder>> create(const TextEncoding &encoding);

    /// Appends the text of `bytes`, which follow those of the last call; `isLast` when none come after.
    virtual void decode(QByteArrayView bytes, bool isLast, QByteArray *text, const Damaged &damaged) = 0;

    /// How many of the bytes given are in the text; the others are the beginning of a letter.
    qint64 decoded() const { return m_decoded; }
    /// How many bytes this UTF-8 text takes in the encoding. Where an encoding has two ways to write a
    /// letter, the usual one counts.
    virtual qint64 lengthOf(QByteArrayView utf8) = 0;

    /// The text of some bytes on their own, for a preview.
    static QString preview(QByteArrayView bytes, const TextEncoding &encoding);

protected:
    qint64 m_decoded = 0;
};

} // namespace waymark
