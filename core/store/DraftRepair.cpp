// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/DraftRepair.h"

#include "core/store/DraftRevisions.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

namespace {

/// Empties a column of the row that cannot be read. Not noted in the journal: the bytes are a revision, and
/// to everybody else the row changes once, when the new texts are saved.
template <class V>
Result<void> emptyUnlessReadable(Connection &connection, const DraftId &id, const QString &column)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT %1 FROM draft WHERE uid = ?").arg(column), {id.toString()});
    WAYMARK_TRY(rows);
    if (rows->isEmpty() || Codec<V>::decode(rows->first().first()))
        return {};
    WAYMARK_TRY(connection.execute(QStringLiteral("UPDATE draft SET %1 = ? WHERE uid = ?").arg(column),
                                   {Codec<V>::encode(V()), id.toString()}));
    return {};
}

} // namespace

Result<DraftId> DraftRepair::idOfDraft(Connection &connection, const TaskId &task)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT uid FROM draft WHERE task_id = (SELECT id FROM task WHERE uid = ?) "
                       "ORDER BY id DESC LIMIT 1"),
        {task.toString()});
    WAYMARK_TRY(rows);
    return rows->isEmpty() ? DraftId() : DraftId(rows->first().first().toString());
}

Result<Draft> DraftRepair::replaceTexts(WriteTransaction &transaction, const DraftId &id,
                                        const std::function<void(Draft &)> &write)
{
    Connection &connection = transaction.connection();
    WAYMARK_TRY(DraftRevisions::keepAsStored(transaction, id));
    WAYMARK_TRY(emptyUnlessReadable<QJsonArray>(connection, id, QStringLiteral("subject")));
    WAYMARK_TRY(emptyUnlessReadable<QJsonArray>(connection, id, QStringLiteral("preheader")));
    WAYMARK_TRY(emptyUnlessReadable<QJsonObject>(connection, id, QStringLiteral("body")));
    WAYMARK_TRY(emptyUnlessReadable<QList<ContactId>>(connection, id, QStringLiteral("recipients")));
    auto draft = draftTable().find(connection, id.toString());
    WAYMARK_TRY(draft);
    write(*draft);
    ++draft->revision;
    draft->savedAt = transaction.now();
    draft->savedBy = transaction.actor();
    WAYMARK_TRY(draftTable().save(transaction, *draft));
    return *draft;
}

} // namespace waymark
