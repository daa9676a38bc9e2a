// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/wire/ServerAddress.h"

#include "core/sync/ServerAccess.h"

#include <QHostAddress>

namespace waymark {

namespace {

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

} // namespace

Result<QUrl> ServerAddress::read(const ServerAccess &access)
{
    const QString typed = access.address.trimmed();
    const bool hasScheme = typed.contains(QLatin1String("://"));
    QUrl given(hasScheme ? typed : QString(QStringLiteral("https://") + typed), QUrl::StrictMode);
    if (!hasScheme && given.isValid() && isThisMachine(given.host()))
        given.setScheme(QStringLiteral("http"));
    const bool isWeb = given.scheme() == QLatin1String("https") || given.scheme() == QLatin1String("http");
    if (!given.isValid() || !isWeb || given.host().isEmpty() || !given.userInfo().isEmpty())
        return failure(ErrorKind::Invalid,
                       tr("“%1” is not the address of a server. It looks like “sync.example” or "
                          "“https://sync.example:8443”.")
                           .arg(typed));
    if (given.scheme() == QLatin1String("http") && !isThisMachine(given.host()) && !access.allowUnencrypted)
        return failure(ErrorKind::Invalid,
                       tr("To %1 nothing would be encrypted, and everybody on the way could read along. Use "
                          "https, or allow it for this server.")
                           .arg(given.host()));
    QUrl origin;
    origin.setScheme(given.scheme());
    origin.setHost(given.host());
    origin.setPort(given.port());
    return origin;
}

bool ServerAddress::needsAllowance(const QString &address)
{
    ServerAccess access;
    access.address = address;
    if (read(access))
        return false;
    access.allowUnencrypted = true;
    return read(access).has_value();
}

bool ServerAddress::isSameOrigin(const QUrl &base, const QUrl &url)
{
    return url.isValid() && url.scheme() == base.scheme() && url.host() == base.host() &&
           portOf(url) == portOf(base) && url.userInfo().isEmpty();
}

QString ServerAddress::shortName(const QUrl &base)
{
    return base.port() < 0 ? base.host() : QStringLiteral("%1:%2").arg(base.host()).arg(base.port());
}

} // namespace waymark
