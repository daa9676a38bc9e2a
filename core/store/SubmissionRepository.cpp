// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/SubmissionRepository.h"

#include "core/store/JoinedRows.h"
#include "core/store/SqlError.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SubmissionRepository)
};

constexpr QLatin1String rowExtras(
    "task.title, cta.name, account.name, account.health, "
    "(SELECT json_group_object(state, recipients) FROM (SELECT state, count(*) AS recipients FROM delivery "
    "WHERE delivery.submission_id = submission.id GROUP BY state)), "
    "(SELECT outcome FROM delivery WHERE delivery.submission_id = submission.id AND outcome <> '' "
    "AND state IN ('failed', 'bounced', 'unknown', 'deferred') ORDER BY state = 'deferred', id LIMIT 1), "
    "(SELECT max(attempts) FROM delivery WHERE delivery.submission_id = submission.id), "
    "(SELECT min(next_attempt_at) FROM delivery WHERE delivery.submission_id = submission.id "
    "AND state = 'deferred'), "
    "(SELECT count(*) FROM delivery WHERE delivery.submission_id = submission.id AND state = 'accepted' "
    "AND written), "
    "EXISTS (SELECT 1 FROM sync_change JOIN sync_row ON sync_row.type = sync_change.type "
    "AND sync_row.uid = sync_change.uid WHERE sync_change.type = 'submission' "
    "AND sync_change.uid = submission.uid)");

constexpr QLatin1String rowFrom("submission JOIN account ON account.id = submission.account_id "
                                "LEFT JOIN task ON task.uid = submission.task "
                                "LEFT JOIN cta ON cta.uid = submission.cta ");

std::optional<QMap<DeliveryState, int>> countsFrom(const QString &json)
{
    QMap<DeliveryState, int> counts;
    const QJsonObject object = jsonFromText(json).toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto state = enumFromName<DeliveryState>(it.key());
        if (!state)
            return {};
        counts.insert(*state, it.value().toInt());
    }
    return counts;
}

std::optional<SubmissionRow> submissionRowFrom(Submission submission, const QVariantList &extra)
{
    const auto health = Codec<std::optional<int>>::decode(extra.at(3));
    const auto counts = countsFrom(extra.at(4).toString());
    const auto nextAttempt = Codec<QDateTime>::decode(extra.at(7));
    if (!health || !counts || !nextAttempt)
        return {};
    SubmissionRow row;
    row.submission = std::move(submission);
    row.taskTitle = extra.at(0).toString();
    row.ctaName = extra.at(1).toString();
    row.accountName = extra.at(2).toString();
    row.accountHealth = *health;
    row.counts = *counts;
    for (const int count : *counts)
        row.total += count;
    row.firstOutcome = extra.at(5).toString();
    row.attempts = extra.at(6).toInt();
    row.nextAttemptAt = *nextAttempt;
    row.written = extra.at(8).toInt();
    row.untold = extra.at(9).toBool();
    return row;
}

// The order is that of an index.
constexpr QLatin1String
    newestFirst(" ORDER BY coalesce(submission.done_at, submission.created_at) DESC, submission.id DESC");

QString inStates(const QList<SubmissionState> &states)
{
    return QStringLiteral("WHERE submission.state IN ") + enumNamesForIn(states);
}

Result<QList<SubmissionId>> idsFrom(const Result<Rows> &rows)
{
    WAYMARK_TRY(rows);
    QList<SubmissionId> ids;
    ids.reserve(rows->size());
    for (const QVariantList &row : *rows)
        ids.append(SubmissionId(row.first().toString()));
    return ids;
}

Result<int> countWhere(Connection &connection, const QString &condition, const QVariantList &binds = {})
{
    const auto rows = connection.query(QStringLiteral("SELECT count(*) FROM submission ") + condition, binds);
    WAYMARK_TRY(rows);
    return rows->first().first().toInt();
}

QString openDeliveryStates()
{
    QList<DeliveryState> open;
    for (std::size_t i = 0; i < enumNames<DeliveryState>.size(); ++i) {
        if (isOpen(static_cast<DeliveryState>(i)))
            open.append(static_cast<DeliveryState>(i));
    }
    return enumNamesForIn(open);
}

} // namespace

Result<Submission> SubmissionRepository::find(Connection &connection, const SubmissionId &id)
{
    return submissionTable().find(connection, id.toString());
}

Result<QList<SubmissionId>> SubmissionRepository::ids(Connection &connection)
{
    return idsFrom(connection.query(QStringLiteral("SELECT uid FROM submission ORDER BY id")));
}

Result<QList<SubmissionId>> SubmissionRepository::idsWithDeliveries(Connection &connection,
                                                                    const QList<DeliveryState> &states)
{
    return idsFrom(
        connection.query(QStringLiteral("SELECT uid FROM submission WHERE NOT by_server AND id IN "
                                        "(SELECT submission_id FROM delivery WHERE state IN %1) ORDER BY id")
                             .arg(enumNamesForIn(states))));
}

Result<QList<Submission>> SubmissionRepository::inState(Connection &connection, SubmissionState state)
{
    return submissionTable().select(connection,
                                    QStringLiteral("WHERE submission.state = ? AND submission.by_server = 0 "
                                                   "ORDER BY submission.leaves_at, submission.id"),
                                    {enumName(state)});
}

Result<QList<Submission>> SubmissionRepository::atServerInState(Connection &connection, const UserId &sender,
                                                                SubmissionState state)
{
    return submissionTable().select(connection,
                                    QStringLiteral("WHERE submission.state = ? AND submission.by_server = 1 "
                                                   "AND submission.sender = ? ORDER BY submission.id"),
                                    {enumName(state), sender.toString()});
}

Result<bool> SubmissionRepository::isAtServer(Connection &connection, const SubmissionId &id)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM sync_row WHERE type = 'submission' AND uid = ?)"),
        {id.toString()});
    WAYMARK_TRY(rows);
    return rows->first().first().toBool();
}

Result<std::optional<Submission>> SubmissionRepository::newestForTask(Connection &connection,
                                                                      const TaskId &task)
{
    return submissionTable().first(
        connection,
        QStringLiteral("WHERE submission.task = ? AND submission.state <> 'recalled' "
                       "ORDER BY submission.id DESC LIMIT 1"),
        {task.toString()});
}

Result<int> SubmissionRepository::countOfDraft(Connection &connection, const DraftId &draft)
{
    return countWhere(connection, QStringLiteral("WHERE submission.draft = ?"), {draft.toString()});
}

Result<std::optional<Submission>> SubmissionRepository::liveForDraft(Connection &connection,
                                                                     const DraftId &draft)
{
    return submissionTable().first(connection,
                                   QStringLiteral("WHERE submission.draft = ? AND submission.state IN %1")
                                       .arg(enumNamesForIn(liveStates())),
                                   {draft.toString()});
}

Result<QList<Submission>> SubmissionRepository::withoutOpenDeliveries(Connection &connection)
{
    static const QString condition =
        inStates({SubmissionState::Queued, SubmissionState::Sending}) +
        QStringLiteral(" AND submission.by_server = 0 AND NOT EXISTS "
                       "(SELECT 1 FROM delivery WHERE delivery.submission_id = submission.id "
                       "AND delivery.state IN %1) ORDER BY submission.id")
            .arg(openDeliveryStates());
    return submissionTable().select(connection, condition, {});
}

Result<SubmissionRow> SubmissionRepository::row(Connection &connection, const SubmissionId &id)
{
    return onlyRow(joinedRows<SubmissionRow>(connection, submissionTable(), rowExtras,
                                             rowFrom + QStringLiteral("WHERE submission.uid = ?"),
                                             {id.toString()}, submissionRowFrom),
                   EntityType::Submission, id.toString());
}

Result<QList<SubmissionRow>> SubmissionRepository::rows(Connection &connection,
                                                        const QList<SubmissionState> &states, int offset,
                                                        int limit)
{
    // The window first, so that only its rows are joined and counted.
    const QString window = QStringLiteral("SELECT id FROM submission ") + inStates(states) + newestFirst +
                           QStringLiteral(" LIMIT ? OFFSET ?");
    return joinedRows<SubmissionRow>(connection, submissionTable(), rowExtras,
                                     rowFrom + QStringLiteral("WHERE submission.id IN (") + window +
                                         QStringLiteral(")") + newestFirst,
                                     {limit, offset}, submissionRowFrom);
}

Result<QList<SubmissionRow>> SubmissionRepository::unsettled(Connection &connection)
{
    static const QString condition =
        QStringLiteral("WHERE submission.id IN (SELECT submission_id FROM delivery WHERE state IN %1) "
                       "AND +submission.state = ?")
            .arg(enumNamesForIn(QList{DeliveryState::Failed, DeliveryState::Unknown}));
    return joinedRows<SubmissionRow>(connection, submissionTable(), rowExtras,
                                     rowFrom + condition + newestFirst, {enumName(SubmissionState::Done)},
                                     submissionRowFrom);
}

Result<int> SubmissionRepository::countLive(Connection &connection, const AccountId &account)
{
    return countWhere(
        connection,
        inStates(liveStates()) +
            QStringLiteral(" AND submission.account_id = (SELECT id FROM account WHERE uid = ?)"),
        {account.toString()});
}

Result<int> SubmissionRepository::countLive(Connection &connection, const CtaId &cta)
{
    return countWhere(connection, inStates(liveStates()) + QStringLiteral(" AND submission.cta = ?"),
                      {cta.toString()});
}

Result<int> SubmissionRepository::count(Connection &connection, const QList<SubmissionState> &states)
{
    return countWhere(connection, inStates(states));
}

Result<void> SubmissionRepository::save(WriteTransaction &transaction, const Submission &submission)
{
    const auto saved = submissionTable().save(transaction, submission);
    if (!saved && isUniqueViolation(saved.error()))
        return failure(ErrorKind::Conflict,
                       Words::tr("This email is already on its way. Look into the Outbox."),
                       saved.error().detail);
    if (!saved)
        return failure(saved.error());
    return {};
}

} // namespace waymark
