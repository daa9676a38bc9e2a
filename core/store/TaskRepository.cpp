// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/TaskRepository.h"

#include "core/store/JoinedRows.h"
#include "core/store/Removal.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

namespace {

/// Written exactly as in the partial indexes of the schema, which are used only then.
constexpr QLatin1String openTask("task.status IN ('not_started', 'in_progress')");
/// An open CTA that isSnoozed() (core/domain/CtaRules.h) denies for the day that is bound.
constexpr QLatin1String workableCta("cta.closed = 0 AND (cta.snooze_until IS NULL OR cta.snooze_until < ?)");

constexpr QLatin1String rowExtras(
    "account.name, account.health, cta.name, cta.type, cta.playbook, playbook.short_name, "
    "(SELECT count(*) FROM task AS step WHERE step.cta_id = task.cta_id AND step.kind = 'email' "
    "AND step.status = 'completed'), "
    "(SELECT count(*) FROM task AS step WHERE step.cta_id = task.cta_id AND step.kind = 'email' "
    "AND step.status <> 'skipped'), "
    "EXISTS (SELECT 1 FROM draft WHERE draft.task_id = task.id), submission.state, "
    "(SELECT group_concat(state) FROM (SELECT state FROM delivery WHERE submission_id = submission.id "
    "ORDER BY id))");

/// Of a task's submissions the newest counts.
constexpr QLatin1String
    rowFrom("task JOIN cta ON cta.id = task.cta_id JOIN account ON account.id = task.account_id "
            "LEFT JOIN playbook ON playbook.uid = cta.playbook "
            "LEFT JOIN submission ON submission.id = (SELECT max(id) FROM submission "
            "WHERE submission.task = task.uid AND submission.state <> 'recalled') ");

std::optional<EmailProgress> progressFrom(bool hasDraft, const QVariant &submissionState,
                                          const QString &deliveryStates)
{
    EmailProgress progress;
    progress.hasDraft = hasDraft;
    if (!submissionState.isNull()) {
        progress.submission = enumFromName<SubmissionState>(submissionState.toString());
        if (!progress.submission)
            return {};
    }
    for (const QString &name : deliveryStates.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto state = enumFromName<DeliveryState>(name);
        if (!state)
            return {};
        progress.deliveries.append(*state);
    }
    return progress;
}

std::optional<TaskRow> taskRowFrom(Task task, const QVariantList &extra)
{
    const auto health = Codec<std::optional<int>>::decode(extra.at(1));
    const auto progress = progressFrom(extra.at(8).toBool(), extra.at(9), extra.at(10).toString());
    if (!health || !progress)
        return {};
    return TaskRow{std::move(task),
                   extra.at(0).toString(),
                   *health,
                   extra.at(2).toString(),
                   extra.at(3).toString(),
                   PlaybookId(extra.at(4).toString()),
                   extra.at(5).toString(),
                   extra.at(6).toInt(),
                   extra.at(7).toInt(),
                   *progress};
}

Result<QList<TaskRow>> rowsWhere(Connection &connection, const QString &tail, const QVariantList &binds)
{
    return joinedRows<TaskRow>(connection, taskTable(), rowExtras, rowFrom + tail, binds, taskRowFrom);
}

/// "task.owner = ? AND ", or nothing for everybody's.
QString ofOwner(const UserId &owner, QVariantList *binds)
{
    if (owner.isEmpty())
        return {};
    binds->append(owner.toString());
    return QStringLiteral("task.owner = ? AND ");
}

} // namespace

Result<Task> TaskRepository::find(Connection &connection, const TaskId &id)
{
    return taskTable().find(connection, id.toString());
}

Result<TaskRow> TaskRepository::row(Connection &connection, const TaskId &id)
{
    return onlyRow(rowsWhere(connection, QStringLiteral("WHERE task.uid = ?"), {id.toString()}),
                   EntityType::Task, id.toString());
}

Result<QList<Task>> TaskRepository::forCta(Connection &connection, const CtaId &cta)
{
    return taskTable().select(connection,
                              QStringLiteral("WHERE task.cta_id = (SELECT id FROM cta WHERE uid = ?) "
                                             "ORDER BY task.position, task.id"),
                              {cta.toString()});
}

Result<QList<TaskRow>> TaskRepository::checklist(Connection &connection, const CtaId &cta)
{
    return rowsWhere(connection, QStringLiteral("WHERE cta.uid = ? ORDER BY task.position, task.id"),
                     {cta.toString()});
}

Result<QList<TaskRow>> TaskRepository::due(Connection &connection, const DueWindow &window)
{
    QVariantList binds;
    QString where = QStringLiteral("WHERE ") + ofOwner(window.owner, &binds) + openTask;
    if (window.from.isValid()) {
        where += QStringLiteral(" AND task.due_date >= ?");
        binds += Codec<QDate>::encode(window.from);
    }
    where += QStringLiteral(" AND task.due_date <= ? AND ") + workableCta;
    binds += Codec<QDate>::encode(window.until);
    binds += Codec<QDate>::encode(window.today);
    binds += window.limit;
    binds += window.offset;
    return rowsWhere(
        connection,
        where + QStringLiteral(" ORDER BY task.due_date, task.due_time NULLS LAST, account.name_key, "
                               "task.position, task.id LIMIT ? OFFSET ?"),
        binds);
}

Result<DueCounts> TaskRepository::dueCounts(Connection &connection, const UserId &owner, QDate today,
                                            QDate endOfWeek)
{
    const QVariant day = Codec<QDate>::encode(today);
    const QVariant end = Codec<QDate>::encode(endOfWeek);
    QVariantList binds{day, day, day, day, end, end};
    const QString where = ofOwner(owner, &binds) + openTask + QStringLiteral(" AND ") + workableCta;
    binds += day;
    const auto rows = connection.query(
        QStringLiteral("SELECT coalesce(sum(due_on < ?), 0), min(CASE WHEN due_on < ? THEN due_on END), "
                       "coalesce(sum(due_on = ?), 0), coalesce(sum(due_on > ? AND due_on <= ?), 0), "
                       "min(CASE WHEN due_on > ? THEN due_on END) "
                       "FROM (SELECT task.due_date AS due_on FROM task "
                       // Rather than the CTA's whole row, which SQLite would find a little sooner.
                       "JOIN cta INDEXED BY cta_workable ON cta.id = task.cta_id "
                       "WHERE %1 AND task.due_date IS NOT NULL)")
            .arg(where),
        binds);
    if (!rows)
        return failure(rows.error());
    const QVariantList &row = rows->first();
    return DueCounts{row.at(0).toInt(), Codec<QDate>::decode(row.at(1)).value_or(QDate()), row.at(2).toInt(),
                     row.at(3).toInt(), Codec<QDate>::decode(row.at(4)).value_or(QDate())};
}

Result<QList<TaskRow>> TaskRepository::dueForReminder(Connection &connection, const UserId &owner, QDate day)
{
    QVariantList binds;
    const QVariant encoded = Codec<QDate>::encode(day);
    const QString where = QStringLiteral("WHERE ") + ofOwner(owner, &binds) + openTask +
                          QStringLiteral(" AND task.due_date = ? AND cta.remind = 1 "
                                         "AND (task.reminded_on IS NULL OR task.reminded_on <> ?) AND ") +
                          workableCta;
    binds += {encoded, encoded, encoded};
    return rowsWhere(connection,
                     where + QStringLiteral(" ORDER BY task.due_time NULLS LAST, account.name_key, "
                                            "task.position, task.id"),
                     binds);
}

Result<void> TaskRepository::save(WriteTransaction &transaction, const Task &task)
{
    WAYMARK_TRY(taskTable().save(transaction, task));
    return {};
}

Result<void> TaskRepository::remove(WriteTransaction &transaction, const TaskId &id)
{
    WAYMARK_TRY(Removal::refuseWhileLeaving(transaction, QStringLiteral("task = ?"), {id.toString()}));
    return Removal::task(transaction, id.toString());
}

} // namespace waymark
