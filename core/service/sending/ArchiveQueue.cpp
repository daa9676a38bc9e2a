// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/ArchiveQueue.h"

#include "core/delivery/ArchiveCopies.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/objects/InChange.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/sending/Dispatches.h"
#include "core/service/sending/DomainObjects.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace waymark {

namespace {

using Kind = TransportOutcome::Kind;
using Next = std::optional<ArchiveQueue::Copy>;

constexpr qint64 leaseSeconds = qint64(30) * 60;
constexpr qint64 retrySeconds = qint64(15) * 60;

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ArchiveQueue)
};

/// Empty where the organisation keeps none.
Result<QString> archiveAddress(SqlConnection &connection)
{
    const auto rows = connection.query(QStringLiteral(
        "SELECT content FROM object WHERE type = 'Organisation' AND destroyed = 0 ORDER BY id LIMIT 1"));
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return QString();
    const QJsonObject content = QJsonDocument::fromJson(rows->first().first().toByteArray()).object();
    return content.value(QStringLiteral("bccArchive")).toString().trimmed();
}

Result<void> forget(SqlConnection &connection, const QString &delivery)
{
    WAYMARK_TRY(
        connection.execute(QStringLiteral("DELETE FROM archive_copy WHERE delivery = ?"), {delivery}));
    return {};
}

} // namespace

Result<void> ArchiveQueue::note(Change &change, const QString &delivery, const QDateTime &now)
{
    const auto address = archiveAddress(change.connection());
    WAYMARK_TRY(address);
    if (address->isEmpty())
        return {};
    WAYMARK_TRY(change.connection().execute(
        QStringLiteral("INSERT INTO archive_copy (delivery, due_at, handed_over) VALUES (?, ?, 0) "
                       "ON CONFLICT (delivery) DO NOTHING"),
        {delivery, now.toMSecsSinceEpoch()}));
    return {};
}

Result<ArchiveQueue::Changed> ArchiveQueue::recover()
{
    return inChange(m_database, [this](Change &change) -> Result<void> {
        const auto left = change.connection().query(
            QStringLiteral("SELECT delivery, handed_over FROM archive_copy WHERE lease IS NOT NULL AND "
                           "(worker = ? OR leased_until < ?)"),
            {m_worker, m_clock.now().toMSecsSinceEpoch()});
        WAYMARK_TRY(left);
        for (const QVariantList &row : *left) {
            TransportOutcome outcome;
            outcome.kind = row.at(1).toInt() != 0 ? Kind::Unknown : Kind::NotReached;
            WAYMARK_TRY(settleRow(change, row.at(0).toString(), outcome));
        }
        return {};
    });
}

Result<Next> ArchiveQueue::lease(Changed *changed)
{
    const auto connection = m_database.connection();
    WAYMARK_TRY(connection);
    const auto any =
        (*connection)
            ->query(QStringLiteral("SELECT 1 FROM archive_copy WHERE lease IS NULL AND due_at <= ? "
                                   "LIMIT 1"),
                    {m_clock.now().toMSecsSinceEpoch()});
    WAYMARK_TRY(any);
    if (any->isEmpty())
        return Next();
    Next copy;
    const auto done = inChange(m_database, [&](Change &change) -> Result<void> {
        auto taken = take(change);
        WAYMARK_TRY(taken);
        copy = std::move(*taken);
        return {};
    });
    WAYMARK_TRY(done);
    *changed += *done;
    return copy;
}

Result<Next> ArchiveQueue::take(Change &change)
{
    SqlConnection &connection = change.connection();
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const auto due = connection.query(
        QStringLiteral("SELECT o.delivery FROM archive_copy o WHERE o.lease IS NULL AND o.due_at <= ? "
                       "ORDER BY o.due_at, o.delivery LIMIT 1") +
            connection.dialect().skipLocked,
        {now});
    WAYMARK_TRY(due);
    if (due->isEmpty())
        return Next();
    const QString delivery = due->first().first().toString();
    const auto address = archiveAddress(connection);
    const auto row = Dispatches::row(connection, delivery);
    const auto object = livingObject(connection, "Delivery", delivery);
    WAYMARK_TRY(address);
    WAYMARK_TRY(row);
    WAYMARK_TRY(object);
    const auto email = livingObject(connection, "Submission", *row ? (*row)->submission : QString());
    WAYMARK_TRY(email);
    const auto bytes = connection.query(QStringLiteral("SELECT bytes FROM blob WHERE id = ? AND person = ?"),
                                        {*row ? (*row)->blob : QString(), *row ? (*row)->person : QString()});
    if (!bytes)
        return failure(bytes.error());
    // With nothing to copy, or nobody to get it any more, there is nothing left to do.
    if (address->isEmpty() || !*object || !*email || bytes->isEmpty()) {
        WAYMARK_TRY(forget(connection, delivery));
        return Next();
    }
    const QString word = QString::number(QRandomGenerator::system()->generate64(), 36);
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE archive_copy SET worker = ?, lease = ?, leased_until = ? WHERE delivery = ?"),
        {m_worker, word, now + leaseSeconds * 1000, delivery}));
    return Next(Copy{delivery,
                     word,
                     {submissionFrom(**email).senderEmail, *address, deliveryFrom(**object).subject,
                      bytes->first().first().toByteArray()}});
}

Result<void> ArchiveQueue::handOver(const Copy &copy)
{
    const auto connection = m_database.connection();
    WAYMARK_TRY(connection);
    return (*connection)->write([&]() -> Result<void> {
        const auto changed = (*connection)
                                 ->execute(QStringLiteral("UPDATE archive_copy SET handed_over = 1 WHERE "
                                                          "delivery = ? AND lease = ? AND handed_over = 0"),
                                           {copy.delivery, copy.word});
        WAYMARK_TRY(changed);
        return *changed == 1 ? Result<void>()
                             : failure(ErrorKind::Conflict, Words::tr("Another worker has this copy."));
    });
}

Result<ArchiveQueue::Changed> ArchiveQueue::settle(const Copy &copy, const TransportOutcome &outcome)
{
    return inChange(m_database, [&](Change &change) -> Result<void> {
        const auto own = change.connection().query(
            QStringLiteral("SELECT 1 FROM archive_copy WHERE delivery = ? AND lease = ?"),
            {copy.delivery, copy.word});
        WAYMARK_TRY(own);
        return own->isEmpty() ? Result<void>() : settleRow(change, copy.delivery, outcome);
    });
}

Result<void> ArchiveQueue::settleRow(Change &change, const QString &delivery, const TransportOutcome &outcome)
{
    if (outcome.kind == Kind::Deferred || outcome.kind == Kind::NotReached) {
        WAYMARK_TRY(change.connection().execute(
            QStringLiteral(
                "UPDATE archive_copy SET due_at = ?, handed_over = 0, worker = NULL, lease = NULL, "
                "leased_until = NULL WHERE delivery = ?"),
            {m_clock.now().addSecs(retrySeconds).toMSecsSinceEpoch(), delivery}));
        return {};
    }
    WAYMARK_TRY(forget(change.connection(), delivery));
    const auto object = livingObject(change.connection(), "Delivery", delivery);
    WAYMARK_TRY(object);
    if (outcome.kind == Kind::Accepted || !*object)
        return {};
    QJsonObject content = (*object)->content;
    content.insert(QStringLiteral("outcome"), ArchiveCopies::remark(outcome).left(1000));
    const auto saved =
        ObjectStore::update(change, *typeSchema(QStringLiteral("Delivery")), **object, content);
    return saved ? Result<void>() : failure(saved.error());
}

Result<QDateTime> ArchiveQueue::nextInstant()
{
    const auto connection = m_database.connection();
    WAYMARK_TRY(connection);
    const auto rows =
        (*connection)
            ->query(QStringLiteral("SELECT min(due_at) FROM archive_copy WHERE lease IS NULL AND due_at > ?"),
                    {m_clock.now().toMSecsSinceEpoch()});
    WAYMARK_TRY(rows);
    const QVariant at = rows->first().first();
    return at.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(at.toLongLong(), Qt::UTC);
}

} // namespace waymark
