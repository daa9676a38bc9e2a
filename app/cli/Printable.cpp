// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/Printable.h"

#include <algorithm>

namespace waymark {

namespace {

/// The pictures of the 32 control characters and of Delete (Unicode, "Control Pictures").
constexpr char16_t pictures = 0x2400;
constexpr char16_t pictureOfDelete = 0x2421;
constexpr char16_t replacement = 0xFFFD;

QChar shown(QChar letter)
{
    const char16_t code = letter.unicode();
    if (code < 0x20)
        return QChar(char16_t(pictures + code));
    if (code == 0x7F)
        return QChar(pictureOfDelete);
    const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return (code >= 0x80 && code <= 0x9F) || turns ? QChar(replacement) : letter;
}

} // namespace

QString printable(const QString &text)
{
    QString safe = text;
    std::ranges::transform(safe, safe.begin(), shown);
    return safe;
}

} // namespace waymark
