// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/ArchiveCopyRepository.h"

#include "core/store/OrganisationRepository.h"
#include "core/store/SettingRepository.h"
#include "core/store/WriteTransaction.h"

namespace waymark {

namespace {

/// Under each key stand delivery ids, separated by blanks.
QString waitingKey()
{
    return QStringLiteral("outbox.archive");
}

QString handedOverKey()
{
    return QStringLiteral("outbox.archive.handed_over");
}

Result<QList<DeliveryId>> listed(Connection &connection, const QString &key)
{
    const auto value = SettingRepository::value(connection, key);
    WAYMARK_TRY(value);
    QList<DeliveryId> deliveries;
    for (const QString &id : value->value_or(QString()).split(u' ', Qt::SkipEmptyParts))
        deliveries.append(DeliveryId(id));
    return deliveries;
}

Result<void> keep(WriteTransaction &transaction, const QString &key, const QList<DeliveryId> &deliveries)
{
    QStringList ids;
    for (const DeliveryId &delivery : deliveries)
        ids.append(delivery.toString());
    return SettingRepository::setValue(transaction, key,
                                       ids.isEmpty() ? std::nullopt : std::optional(ids.join(u' ')));
}

Result<void> append(WriteTransaction &transaction, const QString &key, const DeliveryId &delivery)
{
    auto deliveries = listed(transaction.connection(), key);
    WAYMARK_TRY(deliveries);
    if (deliveries->contains(delivery))
        return {};
    deliveries->append(delivery);
    return keep(transaction, key, *deliveries);
}

Result<void> drop(WriteTransaction &transaction, const QString &key, const DeliveryId &delivery)
{
    auto deliveries = listed(transaction.connection(), key);
    WAYMARK_TRY(deliveries);
    return deliveries->removeAll(delivery) > 0 ? keep(transaction, key, *deliveries) : Result<void>();
}

} // namespace

Result<QString> ArchiveCopyRepository::address(Connection &connection)
{
    const auto organisation = OrganisationRepository::get(connection);
    if (organisation)
        return organisation->bccArchive.trimmed();
    if (organisation.error().kind == ErrorKind::NotFound)
        return QString();
    return failure(organisation.error());
}

Result<QList<DeliveryId>> ArchiveCopyRepository::waiting(Connection &connection)
{
    return listed(connection, waitingKey());
}

Result<QList<DeliveryId>> ArchiveCopyRepository::handedOver(Connection &connection)
{
    return listed(connection, handedOverKey());
}

Result<void> ArchiveCopyRepository::add(WriteTransaction &transaction, const DeliveryId &delivery)
{
    const auto archive = address(transaction.connection());
    WAYMARK_TRY(archive);
    return archive->isEmpty() ? Result<void>() : append(transaction, waitingKey(), delivery);
}

Result<void> ArchiveCopyRepository::handOver(WriteTransaction &transaction, const DeliveryId &delivery)
{
    WAYMARK_TRY(drop(transaction, waitingKey(), delivery));
    return append(transaction, handedOverKey(), delivery);
}

Result<void> ArchiveCopyRepository::takeBack(WriteTransaction &transaction, const DeliveryId &delivery)
{
    WAYMARK_TRY(drop(transaction, handedOverKey(), delivery));
    return append(transaction, waitingKey(), delivery);
}

Result<void> ArchiveCopyRepository::remove(WriteTransaction &transaction, const DeliveryId &delivery)
{
    WAYMARK_TRY(drop(transaction, waitingKey(), delivery));
    return drop(transaction, handedOverKey(), delivery);
}

} // namespace waymark
