// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/DraftRepository.h"

#include "core/domain/Submission.h"
#include "core/store/DraftRevisions.h"
#include "core/store/Removal.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DraftRepository)
};

Error movedOn(const Draft &stored, int revision)
{
    return {ErrorKind::Conflict,
            Words::tr("This email was changed elsewhere since you opened it. Open it again to see "
                      "the newer text; yours has not been saved."),
            QStringLiteral("%1 is at revision %2, not %3")
                .arg(stored.id.toString())
                .arg(stored.revision)
                .arg(revision)};
}

std::optional<DraftRow> rowFrom(const QVariantList &row)
{
    const auto health = Codec<std::optional<int>>::decode(row.at(8));
    const auto subject = Codec<QJsonArray>::decode(row.at(9)).value_or(QJsonArray());
    const auto savedAt = Codec<QDateTime>::decode(row.at(12));
    if (!health || !savedAt)
        return {};
    return DraftRow{DraftId(row.at(0).toString()),
                    TaskId(row.at(1).toString()),
                    CtaId(row.at(2).toString()),
                    AccountId(row.at(3).toString()),
                    UserId(row.at(4).toString()),
                    row.at(5).toString(),
                    row.at(6).toString(),
                    row.at(7).toString(),
                    *health,
                    subject,
                    row.at(10).toInt(),
                    row.at(11).toBool(),
                    *savedAt};
}

/// `draft` with what saving sets by itself taken from `stored`, to see whether anything else differs.
bool differs(const Draft &draft, const Draft &stored)
{
    Draft same = draft;
    same.previewedRevision = stored.previewedRevision;
    same.createdAt = stored.createdAt;
    same.savedAt = stored.savedAt;
    same.savedBy = stored.savedBy;
    return same != stored;
}

} // namespace

Result<Draft> DraftRepository::find(Connection &connection, const DraftId &id)
{
    return draftTable().find(connection, id.toString());
}

Result<std::optional<Draft>> DraftRepository::forTask(Connection &connection, const TaskId &task)
{
    return draftTable().first(connection,
                              QStringLiteral("WHERE draft.task_id = (SELECT id FROM task WHERE uid = ?) "
                                             "ORDER BY draft.conflict_of IS NOT NULL, draft.id DESC LIMIT 1"),
                              {task.toString()});
}

Result<bool> DraftRepository::isInConflict(Connection &connection, const DraftId &draft)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM draft AS own JOIN draft AS other "
                       "ON other.conflict_of = own.uid OR other.uid = own.conflict_of WHERE own.uid = ?)"),
        {draft.toString()});
    WAYMARK_TRY(rows);
    return rows->first().first().toBool();
}

Result<QList<DraftRow>> DraftRepository::list(Connection &connection, const UserId &owner)
{
    QVariantList binds;
    QString ofOwner;
    if (!owner.isEmpty()) {
        ofOwner = QStringLiteral("draft.owner = ? AND ");
        binds += owner.toString();
    }
    const auto rows = connection.query(
        QStringLiteral(
            "SELECT draft.uid, task.uid, cta.uid, account.uid, draft.owner, task.title, cta.name, "
            "account.name, account.health, draft.subject, "
            "CASE WHEN json_valid(draft.recipients) THEN json_array_length(draft.recipients) ELSE 0 END, "
            "draft.previewed_revision = draft.revision, draft.saved_at "
            "FROM draft JOIN task ON task.id = draft.task_id JOIN cta ON cta.id = draft.cta_id "
            "JOIN account ON account.id = draft.account_id "
            "WHERE %1task.status IN ('not_started', 'in_progress') AND NOT EXISTS "
            "(SELECT 1 FROM submission WHERE submission.draft = draft.uid AND submission.state IN %2) "
            "ORDER BY draft.saved_at DESC, draft.id DESC")
            .arg(ofOwner, enumNamesForIn(liveStates())),
        binds);
    if (!rows)
        return failure(rows.error());
    QList<DraftRow> drafts;
    for (const QVariantList &row : *rows) {
        const auto draft = rowFrom(row);
        if (!draft)
            return failure(unreadable(draftTable(), row.first().toString(), QStringLiteral("row")));
        drafts.append(*draft);
    }
    return drafts;
}

Result<Draft> DraftRepository::save(WriteTransaction &transaction, const Draft &draft,
                                    std::optional<RevisionReason> reason)
{
    const auto stored = draftTable().first(transaction.connection(), QStringLiteral("WHERE draft.uid = ?"),
                                           {draft.id.toString()});
    if (!stored)
        return failure(stored.error());

    Draft next = draft;
    if (*stored) {
        if ((*stored)->revision != draft.revision)
            return failure(movedOn(**stored, draft.revision));
        if (!differs(draft, **stored))
            return **stored;
        if (reason)
            WAYMARK_TRY(DraftRevisions::keep(transaction, **stored, *reason));
        else
            WAYMARK_TRY(DraftRevisions::keepWhatMatters(transaction, **stored, draft));
        next.revision = draft.revision + 1;
        next.previewedRevision = (*stored)->previewedRevision;
        next.createdAt = (*stored)->createdAt;
        next.savedAt = transaction.now();
        next.savedBy = transaction.actor();
    } else {
        next.createdAt = draft.createdAt.isValid() ? draft.createdAt : transaction.now();
        next.savedAt = draft.savedAt.isValid() ? draft.savedAt : transaction.now();
        next.savedBy = draft.savedBy.isEmpty() ? transaction.actor() : draft.savedBy;
    }
    WAYMARK_TRY(draftTable().save(transaction, next));
    return next;
}

Result<void> DraftRepository::markPreviewed(WriteTransaction &transaction, const DraftId &id, int revision)
{
    auto draft = find(transaction.connection(), id);
    if (!draft)
        return failure(draft.error());
    if (draft->revision != revision)
        return failure(movedOn(*draft, revision));
    draft->previewedRevision = revision;
    WAYMARK_TRY(draftTable().save(transaction, *draft));
    return {};
}

Result<void> DraftRepository::remove(WriteTransaction &transaction, const DraftId &id)
{
    WAYMARK_TRY(Removal::refuseWhileLeaving(transaction, QStringLiteral("draft = ?"), {id.toString()}));
    return draftTable().remove(transaction, id.toString());
}

} // namespace waymark
