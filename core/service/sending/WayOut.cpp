// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/WayOut.h"

#include "core/service/HttpAnswers.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/objects/InChange.h"
#include "core/service/sending/AddressNotes.h"
#include "core/service/sending/DomainObjects.h"
#include "core/service/sending/MessageCheck.h"
#include "core/service/sending/WayOutPage.h"

#include <QJsonDocument>

namespace waymark {

Response WayOut::answer(const Request &request, QSet<QString> &changed)
{
    const QString token = tokenOf(request);
    const auto name = organisation();
    if (!name)
        return errorAnswer(name.error());
    if (request.method == "GET" || request.method == "HEAD") {
        const auto known = isKnown(token);
        if (!known)
            return errorAnswer(known.error());
        return *known ? WayOutPage::question(*name) : WayOutPage::unknown();
    }
    if (request.method != "POST")
        return notAllowed("GET, HEAD, POST");
    if (!WayOutPage::isMeant(request.header("content-type"), request.body))
        return problemAnswer(400, QStringLiteral("The body must be List-Unsubscribe=One-Click."));
    const auto types = unsubscribe(token);
    if (!types)
        return errorAnswer(types.error());
    if (!*types)
        return WayOutPage::unknown();
    changed += **types;
    return WayOutPage::done(*name);
}

QString WayOut::tokenOf(const Request &request)
{
    return QString::fromLatin1(request.path.mid(3));
}

Result<std::optional<WayOut::Link>> WayOut::linkOf(const QString &token)
{
    if (!isToken(token))
        return std::optional<Link>();
    const auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    const auto rows =
        (*connection)
            ->query(QStringLiteral("SELECT delivery, address FROM way_out WHERE token_hash = ?"),
                    {hashOfToken(token)});
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return std::optional<Link>();
    return std::optional(Link{rows->first().at(0).toString(), rows->first().at(1).toString()});
}

Result<bool> WayOut::isKnown(const QString &token)
{
    const auto link = linkOf(token);
    return link ? Result<bool>(link->has_value()) : failure(link.error());
}

Result<std::optional<QSet<QString>>> WayOut::unsubscribe(const QString &token)
{
    using Unsubscribed = std::optional<QSet<QString>>;
    const auto link = linkOf(token);
    if (!link)
        return failure(link.error());
    if (!*link)
        return Unsubscribed();
    const auto changed = inChange(m_database, [&](Change &change) -> Result<void> {
        const auto object = livingObject(change.connection(), "Delivery", (*link)->delivery);
        if (!object)
            return failure(object.error());
        Delivery delivery;
        delivery.address = (*link)->address;
        return AddressNotes::optOut(change, *object ? deliveryFrom(**object) : delivery, m_clock.now());
    });
    return changed ? Result<Unsubscribed>(Unsubscribed(*changed)) : failure(changed.error());
}

Result<QString> WayOut::organisation()
{
    const auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    const auto rows = (*connection)
                          ->query(QStringLiteral("SELECT content FROM object WHERE type = 'Organisation' AND "
                                                 "destroyed = 0 ORDER BY id LIMIT 1"));
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return QString();
    return organisationFrom(QJsonDocument::fromJson(rows->first().first().toByteArray()).object()).name;
}

} // namespace waymark
