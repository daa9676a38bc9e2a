// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/database/DatabaseAddress.h"

#include <QCoreApplication>
#include <QUrl>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DatabaseAddress)
};

} // namespace

DatabaseAddress DatabaseAddress::inFolder(const QString &folder)
{
    return {Engine::Sqlite, folder + QStringLiteral("/waymark.db"), {}, 0, {}, {}};
}

Result<DatabaseAddress> DatabaseAddress::fromUrl(const QString &url)
{
    const QUrl parts(url, QUrl::StrictMode);
    const QString name = parts.path().mid(1);
    if (parts.scheme() != QLatin1String("postgresql") || name.isEmpty() || name.contains(u'/'))
        return failure(ErrorKind::Invalid, Words::tr("That is no address of a database. It looks like "
                                                     "postgresql://user@host/database."));
    return DatabaseAddress{Engine::PostgreSql,
                           name,
                           parts.host(),
                           parts.port(5432),
                           parts.userName(QUrl::FullyDecoded),
                           parts.password(QUrl::FullyDecoded)};
}

} // namespace waymark
