// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/ArchiveCopies.h"

#include "core/store/DeliveryRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/SettingRepository.h"
#include "core/store/WriteTransaction.h"

namespace waymark {

namespace {

/// Delivery ids, separated by blanks.
QString settingKey()
{
    return QStringLiteral("outbox.archive");
}

Result<void> keep(WriteTransaction &transaction, const QList<DeliveryId> &deliveries)
{
    QStringList ids;
    for (const DeliveryId &delivery : deliveries)
        ids.append(delivery.toString());
    return SettingRepository::setValue(transaction, settingKey(),
                                       ids.isEmpty() ? std::nullopt : std::optional(ids.join(u' ')));
}

} // namespace

Result<QString> ArchiveCopies::address(Connection &connection)
{
    const auto organisation = OrganisationRepository::get(connection);
    if (organisation)
        return organisation->bccArchive.trimmed();
    if (organisation.error().kind == ErrorKind::NotFound)
        return QString();
    return failure(organisation.error());
}

Result<QList<DeliveryId>> ArchiveCopies::pending(Connection &connection)
{
    const auto value = SettingRepository::value(connection, settingKey());
    WAYMARK_TRY(value);
    QList<DeliveryId> deliveries;
    for (const QString &id : value->value_or(QString()).split(u' ', Qt::SkipEmptyParts))
        deliveries.append(DeliveryId(id));
    return deliveries;
}

Result<void> ArchiveCopies::add(WriteTransaction &transaction, const DeliveryId &delivery)
{
    auto deliveries = pending(transaction.connection());
    WAYMARK_TRY(deliveries);
    deliveries->append(delivery);
    return keep(transaction, *deliveries);
}

Result<void> ArchiveCopies::settle(WriteTransaction &transaction, const DeliveryId &id,
                                   const TransportOutcome &outcome)
{
    using Kind = TransportOutcome::Kind;
    if (outcome.kind != Kind::Accepted && outcome.kind != Kind::Failed)
        return {};
    auto deliveries = pending(transaction.connection());
    WAYMARK_TRY(deliveries);
    deliveries->removeAll(id);
    WAYMARK_TRY(keep(transaction, *deliveries));
    if (outcome.kind == Kind::Accepted)
        return {};
    auto delivery = DeliveryRepository::find(transaction.connection(), id);
    if (!delivery && delivery.error().kind == ErrorKind::NotFound)
        return {};
    WAYMARK_TRY(delivery);
    //: %1 is a mail server's reply.
    delivery->outcome = tr("The copy for the archive address was refused: %1")
                            .arg(outcome.serverReply.isEmpty() ? outcome.sentence : outcome.serverReply);
    return DeliveryRepository::save(transaction, *delivery);
}

} // namespace waymark
