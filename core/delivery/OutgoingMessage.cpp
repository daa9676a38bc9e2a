// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/OutgoingMessage.h"

#include <algorithm>

namespace waymark {

bool hasCanonicalLines(const QByteArray &bytes)
{
    char previous = '\0';
    for (const char c : bytes) {
        if (c == '\0' || (c == '\n') != (previous == '\r'))
            return false;
        previous = c;
    }
    return bytes.endsWith('\n');
}

bool isEnvelopeAddress(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    if (at <= 0 || at == address.size() - 1)
        return false;
    return std::ranges::none_of(address, [](QChar c) {
        return c.unicode() <= 0x20 || c.unicode() == 0x7f || c == u'<' || c == u'>' || c.isSpace();
    });
}

} // namespace waymark
