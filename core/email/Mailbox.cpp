// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/Mailbox.h"

#include <QUrl>

namespace waymark {

namespace {

QString mailto(const QString &to, QLatin1String subject)
{
    // RFC 6068, section 2: what is not allowed in an address there is percent-encoded; '+' and '@' are.
    const QByteArray address = QUrl::toPercentEncoding(to, "@+!$*");
    return QLatin1String("mailto:") + QLatin1String(address) + QLatin1String("?subject=") + subject;
}

} // namespace

QString unsubscribeMailto(const QString &senderAddress)
{
    return mailto(senderAddress, QLatin1String("unsubscribe"));
}

QString surveyMailto(const QString &senderAddress)
{
    return mailto(senderAddress, QLatin1String("survey"));
}

} // namespace waymark
