// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArrayView>
#include <QString>

namespace waymark {

/// How far some bytes are UTF-8, strictly (RFC 3629: no overlong forms, no surrogates, nothing above
/// U+10FFFF).
struct Utf8Check
{
    qsizetype valid = 0; ///< Length of the valid beginning.
    /// Of the bytes after it, how many are no letter; 0 when all are valid, or when what follows may become a
    /// letter with the bytes that come next.
    qsizetype invalid = 0;
};

/// Checks as many bytes as it can.
Utf8Check checkUtf8(QByteArrayView bytes);

/// The place of the first byte from `from` on that is not ASCII; the size when there is none.
qsizetype findNonAscii(QByteArrayView bytes, qsizetype from = 0);

/// Valid UTF-8 as a string, letter by letter: QString::fromUtf8() takes U+FEFF at the beginning for a mark.
QString textFromUtf8(QByteArrayView bytes);

} // namespace waymark
