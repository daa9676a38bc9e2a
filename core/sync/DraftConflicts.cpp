// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/DraftConflicts.h"

#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/SyncConflicts.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DraftConflicts)
};

std::optional<ConflictingText> textFrom(const QJsonValue &value)
{
    if (!value.isObject())
        return {};
    return ConflictingText{value[QStringLiteral("subject")].toArray(),
                           value[QStringLiteral("preheader")].toArray(),
                           value[QStringLiteral("body")].toObject()};
}

/// The other draft's text is among the earlier ones of the server's from now on.
Result<void> fold(WriteTransaction &transaction, const DraftConflict &conflict)
{
    Draft text = conflict.local;
    text.id = conflict.server.id;
    WAYMARK_TRY(DraftRevisions::keep(transaction, text, RevisionReason::SetAside));
    WAYMARK_TRY(DraftRepository::remove(transaction, conflict.local.id));
    WAYMARK_TRY(transaction.connection().execute(QStringLiteral("DELETE FROM sync_conflict WHERE id = ?"),
                                                 {conflict.id}));
    return {};
}

/// The local draft becomes one that is in nobody's way.
Result<void> keepBoth(WriteTransaction &transaction, const DraftConflict &conflict)
{
    Draft copy = conflict.local;
    copy.id = DraftId::create();
    copy.conflictOf = {};
    WAYMARK_TRY(DraftRepository::save(transaction, copy));
    return fold(transaction, conflict);
}

} // namespace

Result<DraftConflict> DraftConflicts::find(Connection &connection, qint64 conflict)
{
    const auto noted = SyncConflicts::find(connection, conflict);
    WAYMARK_TRY(noted);
    if (noted->kind != SyncConflict::Kind::Draft)
        return failure(ErrorKind::NotFound, Words::tr("This conflict is not about a draft."),
                       noted->property);
    auto server = DraftRepository::find(connection, DraftId(noted->uid));
    WAYMARK_TRY(server);
    auto local = DraftRepository::find(connection, DraftId(noted->other));
    WAYMARK_TRY(local);
    return DraftConflict{noted->id, std::move(*server), std::move(*local), textFrom(noted->base)};
}

Result<void> DraftConflicts::use(WriteTransaction &transaction, qint64 conflict,
                                 const ConflictingText &result)
{
    const auto found = find(transaction.connection(), conflict);
    WAYMARK_TRY(found);
    Draft server = found->server;
    server.subject = result.subject;
    server.preheader = result.preheader;
    server.body = result.body;
    WAYMARK_TRY(DraftRepository::save(transaction, server, RevisionReason::SetAside));
    return fold(transaction, *found);
}

Result<void> DraftConflicts::choose(WriteTransaction &transaction, qint64 conflict,
                                    SyncConflict::Choice choice)
{
    const auto found = find(transaction.connection(), conflict);
    WAYMARK_TRY(found);
    switch (choice) {
    case SyncConflict::Choice::Mine:
        return use(transaction, conflict, {found->local.subject, found->local.preheader, found->local.body});
    case SyncConflict::Choice::Theirs:
        return fold(transaction, *found);
    case SyncConflict::Choice::Both:
        return keepBoth(transaction, *found);
    }
    Q_UNREACHABLE();
}

} // namespace waymark
