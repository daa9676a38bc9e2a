// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/csv/TextEncoding.h"

#include <QByteArrayList>

#include <functional>

class QIODevice;

namespace waymark {

/// What the encoding of a file seems to be.
struct EncodingGuess
{
    enum class Reason {
        ByteOrderMark,
        Ascii,      ///< No letter beyond ASCII: every encoding reads it alike.
        Utf8,       ///< Strictly valid, with letters beyond ASCII.
        ZeroBytes,  ///< UTF-16 or UTF-32 without a mark.
        Statistics, ///< uchardet's guess; may well be wrong.
        Nothing,    ///< Nothing tells; windows-1252 as the most usual one.
    };

    TextEncoding encoding = TextEncoding::utf8();
    Reason reason = Reason::Ascii;
    /// The first lines with letters beyond ASCII, as they are in the file, cut to 300 bytes: what a person
    /// looks at to judge the guess. TextDecoder::preview() shows them in any encoding. None in UTF-16 and
    /// UTF-32.
    QByteArrayList tellingLines;
    /// Where a zero byte is that no encoding explains; -1 without one.
    qint64 zeroByteAt = -1;

    bool operator==(const EncodingGuess &) const = default;

    /// Looks through a file from its beginning, in the order: byte order mark, zero bytes, strict UTF-8,
    /// statistics. Looks at 256 MiB at most, holding one piece at a time. Fails with Io, and with Cancelled
    /// when `goOn`, asked before each piece, says false.
    static Result<EncodingGuess> of(QIODevice &device, const std::function<bool()> &goOn = {});
};

} // namespace waymark
