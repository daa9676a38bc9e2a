// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/MessageHead.h"

#include "core/domain/AsciiDomain.h"

namespace waymark {

QString newMessageId(const QString &uid, const QString &senderAddress)
{
    const QString domain = asciiDomain(senderAddress);
    return u'<' + uid + u'@' + (domain.isEmpty() ? QStringLiteral("waymark.invalid") : domain) + u'>';
}

} // namespace waymark
