// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/ArchiveCopyRepository.h"

#include "core/base/IfThere.h"
#include "core/store/Connection.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/WriteTransaction.h"

namespace waymark {

namespace {

Result<QList<DeliveryId>> listed(Connection &connection, bool handedOver)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT delivery FROM archive_copy WHERE handed_over = ? ORDER BY id"), {handedOver});
    WAYMARK_TRY(rows);
    QList<DeliveryId> deliveries;
    for (const QVariantList &row : *rows)
        deliveries.append(DeliveryId(row.first().toString()));
    return deliveries;
}

Result<void> execute(WriteTransaction &transaction, const QString &statement, const DeliveryId &delivery)
{
    WAYMARK_TRY(transaction.connection().execute(statement, {delivery.toString()}));
    return {};
}

} // namespace

Result<QString> ArchiveCopyRepository::address(Connection &connection)
{
    const auto organisation = ifThere(OrganisationRepository::get(connection));
    WAYMARK_TRY(organisation);
    return *organisation ? (*organisation)->bccArchive.trimmed() : QString();
}

Result<QList<DeliveryId>> ArchiveCopyRepository::waiting(Connection &connection)
{
    return listed(connection, false);
}

Result<QList<DeliveryId>> ArchiveCopyRepository::handedOver(Connection &connection)
{
    return listed(connection, true);
}

Result<void> ArchiveCopyRepository::add(WriteTransaction &transaction, const DeliveryId &delivery)
{
    const auto archive = address(transaction.connection());
    WAYMARK_TRY(archive);
    if (archive->isEmpty())
        return {};
    return execute(transaction,
                   QStringLiteral("INSERT INTO archive_copy (delivery, handed_over) VALUES (?, 0) "
                                  "ON CONFLICT (delivery) DO NOTHING"),
                   delivery);
}

Result<void> ArchiveCopyRepository::handOver(WriteTransaction &transaction, const DeliveryId &delivery)
{
    return execute(transaction,
                   QStringLiteral("INSERT INTO archive_copy (delivery, handed_over) VALUES (?, 1) "
                                  "ON CONFLICT (delivery) DO UPDATE SET handed_over = 1"),
                   delivery);
}

Result<void> ArchiveCopyRepository::takeBack(WriteTransaction &transaction, const DeliveryId &delivery)
{
    return execute(transaction, QStringLiteral("UPDATE archive_copy SET handed_over = 0 WHERE delivery = ?"),
                   delivery);
}

Result<void> ArchiveCopyRepository::remove(WriteTransaction &transaction, const DeliveryId &delivery)
{
    return execute(transaction, QStringLiteral("DELETE FROM archive_copy WHERE delivery = ?"), delivery);
}

} // namespace waymark
