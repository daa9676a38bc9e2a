// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/wire/JmapSession.h"

#include "core/protocol/JmapRequest.h"
#include "core/sync/wire/ServerAddress.h"

#include <QJsonArray>

#include <algorithm>

namespace waymark {

namespace {

template <class Number>
Number smaller(const QJsonObject &core, const char *name, Number ours)
{
    const qint64 theirs = core.value(QLatin1String(name)).toInteger(0);
    return theirs > 0 ? Number(std::min<qint64>(theirs, ours)) : ours;
}

ProtocolLimits limitsOf(const QJsonObject &core)
{
    ProtocolLimits limits;
    limits.maxSizeUpload = smaller(core, "maxSizeUpload", limits.maxSizeUpload);
    limits.maxSizeRequest = smaller(core, "maxSizeRequest", limits.maxSizeRequest);
    limits.maxConcurrentRequests = smaller(core, "maxConcurrentRequests", limits.maxConcurrentRequests);
    limits.maxCallsInRequest = smaller(core, "maxCallsInRequest", limits.maxCallsInRequest);
    limits.maxObjectsInGet = smaller(core, "maxObjectsInGet", limits.maxObjectsInGet);
    limits.maxObjectsInSet = smaller(core, "maxObjectsInSet", limits.maxObjectsInSet);
    return limits;
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const auto &item : value.toArray())
        strings.append(item.toString());
    return strings;
}

/// Where a template leads to, whatever is put in.
QUrl placeOf(QString uriTemplate)
{
    return QUrl(uriTemplate.remove(u'{').remove(u'}'));
}

ServerIdentity identityOf(const QJsonObject &object, const QString &workspace, const QUrl &base)
{
    const QJsonObject account = object[QStringLiteral("accounts")][workspace].toObject();
    const QJsonObject ours = account[QStringLiteral("accountCapabilities")][programsCapability()].toObject();
    const QStringList roles = stringsOf(ours.value(QStringLiteral("roles")));
    ServerIdentity identity;
    identity.address = base.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash);
    identity.workspace = workspace;
    identity.workspaceName = account.value(QStringLiteral("name")).toString();
    identity.userName = object.value(QStringLiteral("username")).toString();
    identity.user = ours.value(QStringLiteral("identity")).toString();
    identity.device = ours.value(QStringLiteral("device")).toString();
    identity.tam = roles.contains(QStringLiteral("tam"));
    identity.admin = roles.contains(QStringLiteral("admin"));
    identity.sends = ours.value(QStringLiteral("sending")).toBool();
    if (identity.sends)
        identity.publicUrl = ours.value(QStringLiteral("publicUrl")).toString();
    return identity;
}

} // namespace

QUrl JmapSession::downloadPlace(const QString &blob) const
{
    const auto encoded = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    QString place = downloadUrl;
    place.replace(QLatin1String("{accountId}"), encoded(identity.workspace));
    place.replace(QLatin1String("{blobId}"), encoded(blob));
    place.replace(QLatin1String("{name}"), QLatin1String("message.eml"));
    place.replace(QLatin1String("{type}"), encoded(QStringLiteral("message/rfc822")));
    return QUrl(place, QUrl::StrictMode);
}

WireOutcome<JmapSession> JmapSession::read(const QJsonObject &object, const QUrl &base)
{
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    const QString workspace = object[QStringLiteral("primaryAccounts")][programsCapability()].toString();
    JmapSession session;
    session.identity = identityOf(object, workspace, base);
    session.apiUrl = QUrl(text("apiUrl"));
    session.eventSourceUrl = text("eventSourceUrl");
    session.uploadUrl = text("uploadUrl");
    session.downloadUrl = text("downloadUrl");
    session.state = text("state");
    session.limits = limitsOf(object[QStringLiteral("capabilities")][coreCapability()].toObject());
    const QJsonObject account = object[QStringLiteral("accounts")][workspace].toObject();
    session.types = stringsOf(
        account[QStringLiteral("accountCapabilities")][programsCapability()][QStringLiteral("types")]);
    if (workspace.isEmpty() || session.identity.user.isEmpty() || session.identity.device.isEmpty() ||
        session.types.isEmpty())
        return wireFailure(Remedy::Person, ErrorKind::Unsupported,
                           tr("%1 is reached, but it is no waymark-server. Check the address.")
                               .arg(ServerAddress::shortName(base)));
    for (const QUrl &url : {session.apiUrl, placeOf(session.eventSourceUrl), placeOf(session.uploadUrl),
                            placeOf(session.downloadUrl)}) {
        if (!ServerAddress::isSameOrigin(base, url))
            return wireFailure(
                Remedy::Person, ErrorKind::Unsupported,
                tr("The server at %1 calls itself %2. The token goes to nobody else, so connect by that "
                   "address, or ask who looks after the server to set --public-url.")
                    .arg(ServerAddress::shortName(base), ServerAddress::shortName(url)),
                url.toString());
    }
    return session;
}

} // namespace waymark
