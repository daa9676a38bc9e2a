// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/ServerLook.h"

#include "core/sync/wire/JmapClient.h"
#include "core/sync/wire/ServerAddress.h"

#include <QPromise>

#include <algorithm>
#include <memory>

namespace waymark {

namespace {

using Identified = Result<ServerIdentity>;

bool isToken(const QString &token)
{
    return !token.isEmpty() && token.size() <= 4096 &&
           std::all_of(token.begin(), token.end(), [](QChar c) { return c > u' ' && c <= u'~'; });
}

Identified identified(const JmapClient &client, const WireOutcome<JmapSession> &session)
{
    if (session)
        return session->identity;
    if (session.error().remedy == Remedy::SignIn)
        return failure(ErrorKind::Denied,
                       ServerLook::tr("%1 does not take this token. Check it, or ask for a new one.")
                           .arg(client.server()),
                       session.error().error.detail);
    return failure(session.error().error);
}

} // namespace

QFuture<Identified> ServerLook::at(const ServerAccess &access, const Clock &clock, const SyncTiming &timing,
                                   QObject *parent)
{
    const auto base = ServerAddress::read(access);
    if (!base)
        return QtFuture::makeReadyFuture(Identified(failure(base.error())));
    const QString token = access.token.trimmed();
    if (!isToken(token))
        return QtFuture::makeReadyFuture(Identified(failure(
            ErrorKind::Invalid, tr("That is no token. It is one line of letters and digits with a dot, as "
                                   "whoever looks after the server gives it out."))));
    auto promise = std::make_shared<QPromise<Identified>>();
    promise->start();
    auto *client = new JmapClient(*base, token, clock, timing, parent);
    client->fetchSession([client, promise](const WireOutcome<JmapSession> &session) {
        client->deleteLater();
        promise->addResult(identified(*client, session));
        promise->finish();
    });
    return promise->future();
}

} // namespace waymark
