// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/StoredRequestRepository.h"

#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredForm.h"
#include "core/sync/AgreedRows.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::StoredRequestRepository)
};

} // namespace

Result<std::optional<StoredRequest>> StoredRequestRepository::get(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT sequence, body, contents FROM sync_request"));
    WAYMARK_TRY(rows);
    if (rows->isEmpty())
        return std::optional<StoredRequest>();
    const QVariantList &row = rows->first();
    return StoredRequest{row.at(0).toLongLong(), row.at(1).toByteArray(),
                         jsonFromText(row.at(2).toString()).toArray()};
}

Result<qint64> StoredRequestRepository::nextSequence(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT last_sequence FROM sync_connection"));
    WAYMARK_TRY(rows);
    return rows->isEmpty() ? 1 : rows->first().first().toLongLong() + 1;
}

Result<void> StoredRequestRepository::store(WriteTransaction &transaction, const StoredRequest &request)
{
    Connection &connection = transaction.connection();
    const auto present = get(connection);
    WAYMARK_TRY(present);
    if (*present)
        return failure(ErrorKind::Conflict, Words::tr("Changes are already on their way to the server."),
                       QString::number((*present)->sequence));
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT INTO sync_request (id, sequence, body, contents) VALUES (1, ?, ?, ?)"),
        {request.sequence, request.body, jsonText(QJsonValue(request.contents))}));
    WAYMARK_TRY(connection.execute(QStringLiteral("UPDATE sync_connection SET last_sequence = ?"),
                                   {request.sequence}));
    return {};
}

Result<void> StoredRequestRepository::abandon(WriteTransaction &transaction,
                                              std::optional<qint64> lastSequence)
{
    Connection &connection = transaction.connection();
    const auto present = get(connection);
    WAYMARK_TRY(present);
    if (*present && !lastSequence)
        lastSequence = (*present)->sequence - 1;
    if (lastSequence)
        WAYMARK_TRY(connection.execute(QStringLiteral("UPDATE sync_connection SET last_sequence = ?"),
                                       {*lastSequence}));
    WAYMARK_TRY(connection.execute(QStringLiteral("DELETE FROM sync_request")));
    return AgreedRows::clearSent(connection);
}

} // namespace waymark
