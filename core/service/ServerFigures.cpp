// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/ServerFigures.h"

#include "core/domain/Delivery.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/sending/DeliveryQueue.h"
#include "core/store/tables/EnumNames.h"

#include <algorithm>

namespace waymark {

namespace {

void head(QByteArray &text, const char *name, const char *type, const char *help)
{
    text += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void gauge(QByteArray &text, const char *name, const char *help, qint64 value)
{
    head(text, name, "gauge", help);
    text += QByteArray(name) + ' ' + QByteArray::number(value) + '\n';
}

void labelled(QByteArray &text, const char *name, const char *label, const QByteArray &word, qint64 value)
{
    text += QByteArray(name) + '{' + label + "=\"" + word + "\"} " + QByteArray::number(value) + '\n';
}

/// How many of what the query groups there are, with 0 for a word that is not among them.
Result<void> grouped(SqlConnection &connection, QByteArray &text, const char *name, const char *help,
                     const QString &sql, const QStringList &words)
{
    const auto rows = connection.query(sql);
    WAYMARK_TRY(rows);
    head(text, name, "gauge", help);
    std::map<QString, qint64> counts;
    for (const QString &word : words)
        counts[word] = 0;
    for (const QVariantList &row : *rows)
        counts[row.at(0).toString()] = row.at(1).toLongLong();
    for (const auto &[word, count] : counts)
        labelled(text, name, "state", word.toUtf8(), count);
    return {};
}

Result<qint64> number(SqlConnection &connection, const QString &sql)
{
    const auto rows = connection.query(sql);
    WAYMARK_TRY(rows);
    return rows->isEmpty() ? 0 : rows->first().first().toLongLong();
}

/// Whole seconds since `instant`, in milliseconds; 0 for none, and for what is still to come.
qint64 ageOf(qint64 instant, const QDateTime &now)
{
    return instant <= 0 ? 0 : std::max<qint64>(0, (now.toMSecsSinceEpoch() - instant) / 1000);
}

QStringList deliveryStates()
{
    QStringList names;
    for (const DeliveryState state :
         {DeliveryState::Queued, DeliveryState::Accepted, DeliveryState::Deferred, DeliveryState::Failed,
          DeliveryState::Bounced, DeliveryState::Unknown, DeliveryState::Cancelled})
        names.append(enumName(state));
    return names;
}

Result<void> addSending(SqlConnection &connection, QByteArray &text, const QDateTime &now)
{
    WAYMARK_TRY(grouped(connection, text, "waymark_submissions", "Emails that are on their way, by state.",
                        QStringLiteral("SELECT state, count(*) FROM dispatch WHERE state NOT IN ('done', "
                                       "'recalled') GROUP BY state"),
                        {QStringLiteral("leaving"), QStringLiteral("queued"), QStringLiteral("sending"),
                         QStringLiteral("held"), QStringLiteral("needs_review")}));
    WAYMARK_TRY(grouped(connection, text, "waymark_queue",
                        "Messages that are to be handed over, by the step that they are at.",
                        QStringLiteral("SELECT state, count(*) FROM outgoing WHERE state IN ('queued', "
                                       "'deferred', 'leased', 'data_sent') GROUP BY state"),
                        {QStringLiteral("queued"), QStringLiteral("deferred"), QStringLiteral("leased"),
                         QStringLiteral("data_sent")}));
    WAYMARK_TRY(grouped(connection, text, "waymark_deliveries", "Messages to one recipient, by result.",
                        QStringLiteral("SELECT k.value, count(*) FROM object_key k JOIN object o ON o.id = "
                                       "k.object WHERE k.property = 'Delivery/state' AND o.destroyed = 0 "
                                       "GROUP BY k.value"),
                        deliveryStates()));
    const auto leased = number(connection, QStringLiteral("SELECT coalesce(min(leased_until), 0) FROM "
                                                          "outgoing WHERE state IN ('leased', 'data_sent')"));
    WAYMARK_TRY(leased);
    gauge(text, "waymark_oldest_lease_seconds",
          "For how long the worker has had the message that it has had for longest; 0 for none.",
          *leased == 0 ? 0 : ageOf(*leased - DeliveryQueue::leaseSeconds * 1000, now));
    const auto due = number(connection, QStringLiteral("SELECT coalesce(min(due_at), 0) FROM outgoing WHERE "
                                                       "state IN ('queued', 'deferred')"));
    WAYMARK_TRY(due);
    gauge(text, "waymark_oldest_due_seconds",
          "For how long the message that waits for longest could have been handed over; 0 for none.",
          ageOf(*due, now));
    return {};
}

} // namespace

void ServerFigures::countAnswer(int status)
{
    const QMutexLocker lock(&m_mutex);
    ++m_answers[status];
}

Result<QByteArray> ServerFigures::text(ServerDatabase &database, const Clock &clock) const
{
    QByteArray text;
    head(text, "waymark_http_responses_total", "counter", "Answers since the server began, by HTTP status.");
    {
        const QMutexLocker lock(&m_mutex);
        for (const auto &[status, count] : m_answers)
            labelled(text, "waymark_http_responses_total", "status", QByteArray::number(status), count);
    }
    gauge(text, "waymark_connections", "Open connections.", connections);
    gauge(text, "waymark_event_streams", "Open event streams.", eventStreams);
    gauge(text, "waymark_requests_waiting", "Requests that are being answered, or wait for it.", waiting);
    const auto connection = database.connection();
    WAYMARK_TRY(connection);
    const auto work = [&]() -> Result<void> {
        WAYMARK_TRY(addSending(**connection, text, clock.now()));
        const auto size = number(**connection, (*connection)->dialect().databaseSize);
        WAYMARK_TRY(size);
        gauge(text, "waymark_database_bytes", "Size of the database.", *size);
        return {};
    };
    WAYMARK_TRY((*connection)->read(work));
    return text;
}

} // namespace waymark
