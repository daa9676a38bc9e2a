// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/Dispatches.h"

#include "core/domain/AsciiDomain.h"
#include "core/domain/Contact.h"
#include "core/service/database/SqlConnection.h"
#include "core/store/tables/EnumNames.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Dispatches)
};

DeliveryState stateFrom(const QVariant &value)
{
    return enumFromName<DeliveryState>(value.toString()).value_or(DeliveryState::Unknown);
}

} // namespace

Result<QString> Dispatches::submissionOf(SqlConnection &connection, const QString &draft)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT submission FROM dispatch WHERE draft = ?"), {draft});
    if (!rows)
        return failure(rows.error());
    return rows->isEmpty() ? QString() : rows->first().first().toString();
}

Result<void> Dispatches::release(SqlConnection &connection, const QString &draft)
{
    WAYMARK_TRY(connection.execute(QStringLiteral("DELETE FROM dispatch WHERE draft = ? AND state = 'done'"),
                                   {draft}));
    return {};
}

Result<void> Dispatches::add(SqlConnection &connection, const Submission &submission)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT INTO dispatch (draft, submission, state, leaves_at) VALUES (?, ?, ?, ?)"),
        {submission.draft.toString(), submission.id.toString(), enumName(submission.state),
         submission.leavesAt.toMSecsSinceEpoch()}));
    return {};
}

Result<void> Dispatches::follow(SqlConnection &connection, const Submission &submission, bool hasLeft)
{
    const QString uid = submission.id.toString();
    if (!isLive(submission.state) && !hasLeft) {
        WAYMARK_TRY(connection.execute(QStringLiteral("DELETE FROM dispatch WHERE submission = ?"), {uid}));
        return {};
    }
    const auto owner = submissionOf(connection, submission.draft.toString());
    if (!owner)
        return failure(owner.error());
    if (owner->isEmpty())
        return add(connection, submission);
    if (*owner != uid)
        return failure(ErrorKind::Conflict, Words::tr("This email was sent once more meanwhile."));
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE dispatch SET state = ?, leaves_at = ? WHERE submission = ?"),
        {enumName(submission.state), submission.leavesAt.toMSecsSinceEpoch(), uid}));
    return {};
}

Result<void> Dispatches::addRow(SqlConnection &connection, const OutgoingRow &row, const QDateTime &dueAt)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT INTO outgoing (delivery, submission, address_key, domain, state, due_at, "
                       "blob, person) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {row.delivery, row.submission, normalisedEmail(row.address), asciiDomain(row.address),
         enumName(row.state), dueAt.toMSecsSinceEpoch(), row.blob, row.person}));
    return {};
}

Result<std::optional<OutgoingRow>> Dispatches::row(SqlConnection &connection, const QString &delivery)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT delivery, submission, address_key, blob, person, state, "
                                        "coalesce(lease, ''), leased_until FROM outgoing WHERE delivery = ?"),
                         {delivery});
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return std::optional<OutgoingRow>();
    const QVariantList &row = rows->first();
    const QVariant until = row.at(7);
    return std::optional(OutgoingRow{
        row.at(0).toString(), row.at(1).toString(), row.at(2).toString(), row.at(3).toString(),
        row.at(4).toString(), stateFrom(row.at(5)), row.at(6).toString(),
        until.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(until.toLongLong(), Qt::UTC)});
}

Result<QHash<QString, DeliveryState>> Dispatches::states(SqlConnection &connection, const QString &submission)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT delivery, state FROM outgoing WHERE submission = ?"), {submission});
    if (!rows)
        return failure(rows.error());
    QHash<QString, DeliveryState> states;
    for (const QVariantList &row : *rows)
        states.insert(row.at(0).toString(), stateFrom(row.at(1)));
    return states;
}

Result<void> Dispatches::setState(SqlConnection &connection, const QString &delivery, DeliveryState state,
                                  const QDateTime &dueAt)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE outgoing SET state = ?, due_at = ?, worker = NULL, lease = NULL, "
                       "leased_until = NULL WHERE delivery = ?"),
        {enumName(state), dueAt.toMSecsSinceEpoch(), delivery}));
    return {};
}

Result<bool> Dispatches::isOnItsWay(SqlConnection &connection, const QString &uid)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT 1 FROM object_key k JOIN object o ON o.id = k.object "
                       "JOIN dispatch d ON d.submission = o.uid WHERE k.property IN ('Submission/draft', "
                       "'Submission/task', 'Submission/cta') AND k.value = ? AND d.state <> 'done' LIMIT 1"),
        {uid});
    if (!rows)
        return failure(rows.error());
    return !rows->isEmpty();
}

} // namespace waymark
