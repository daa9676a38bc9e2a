// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/Mailbox.h"

#include <QUrl>

namespace waymark {

QString unsubscribeMailto(const QString &senderAddress)
{
    // RFC 6068, section 2: what is not allowed in an address there is percent-encoded; '+' and '@' are.
    const QByteArray address = QUrl::toPercentEncoding(senderAddress, "@+!$*");
    return QLatin1String("mailto:") + QLatin1String(address) + QLatin1String("?subject=unsubscribe");
}

} // namespace waymark
