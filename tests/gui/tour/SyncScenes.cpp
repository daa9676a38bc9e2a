// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/Store.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/SyncConflicts.h"
#include "core/sync/SyncLog.h"
#include "tests/gui/support/Hands.h"
#include "tests/gui/tour/Scenes.h"

#include <QJsonArray>
#include <QJsonObject>

namespace waymark::test {

namespace {

/// A body with one more paragraph at its end, and its first one in other words.
QJsonObject reworded(const QJsonObject &body, const QString &first, const QString &last)
{
    const auto paragraph = [](const QString &text) {
        return QJsonObject{{QStringLiteral("type"), QStringLiteral("paragraph")},
                           {QStringLiteral("content"),
                            QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                                   {QStringLiteral("text"), text}}}}};
    };
    QJsonArray blocks = body.value(u"content").toArray();
    if (!blocks.isEmpty())
        blocks.replace(0, paragraph(first));
    if (!last.isEmpty())
        blocks.append(paragraph(last));
    QJsonObject changed = body;
    changed.insert(QStringLiteral("content"), blocks);
    return changed;
}

/// The first draft that there is, as if somebody else had written on it too.
Result<void> addDraftConflict(WriteTransaction &transaction, const UserId &owner)
{
    const auto drafts = DraftRepository::list(transaction.connection(), owner);
    WAYMARK_TRY(drafts);
    if (drafts->isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("There is no draft."));
    const auto found = DraftRepository::find(transaction.connection(), drafts->first().id);
    WAYMARK_TRY(found);
    Draft server = *found;
    const QJsonObject base = server.body;
    Draft local = server;
    server.body = reworded(base, QStringLiteral("Shall we look at your dashboards together?"),
                           QStringLiteral("I will find 30 minutes before Friday."));
    local.id = DraftId::create();
    local.conflictOf = server.id;
    local.body = reworded(base, QStringLiteral("Would a second pair of eyes help?"), {});
    WAYMARK_TRY(DraftRepository::save(transaction, server));
    WAYMARK_TRY(DraftRepository::save(transaction, local));
    SyncConflict conflict;
    conflict.kind = SyncConflict::Kind::Draft;
    conflict.type = EntityType::Draft;
    conflict.uid = server.id.toString();
    conflict.other = local.id.toString();
    conflict.base = QJsonObject{{QStringLiteral("subject"), server.subject},
                                {QStringLiteral("preheader"), server.preheader},
                                {QStringLiteral("body"), base}};
    conflict.at = transaction.now();
    return SyncConflicts::reopen(transaction, conflict);
}

Result<void> addFieldConflicts(WriteTransaction &transaction)
{
    const auto accounts = AccountRepository::after(transaction.connection(), {}, 1);
    WAYMARK_TRY(accounts);
    for (const Account &account : *accounts) {
        SyncConflict conflict;
        conflict.type = EntityType::Account;
        conflict.uid = account.id.toString();
        conflict.property = QStringLiteral("pinnedNote");
        conflict.base = account.pinnedNote;
        conflict.mine = QStringLiteral("Call Ruth before the renewal");
        conflict.theirs = QStringLiteral("The renewal is agreed for spring");
        conflict.at = transaction.now();
        WAYMARK_TRY(SyncConflicts::reopen(transaction, conflict));
    }
    return SyncLog::add(transaction, SyncLogLine::Level::Merged,
                        QStringLiteral("Hosting and Provider of Ostra Mobility"));
}

} // namespace

bool syncScene(Stage &stage)
{
    bool whole = click("status-sync") && awaited("syncPanel") && stage.take("sync-on-this-computer") &&
                 press("syncPanel", Qt::Key_Escape) && gone("syncPanel");
    whole = stage.takeDialog("sync-connect", "sync.connect", "connectDialog") && whole;
    stage.run.go("settings", QStringLiteral("server"));
    whole = stage.take("settings-server") && whole;
    stage.run.go("server", QStringLiteral("conflicts"));
    whole = stage.take("sync-no-conflicts") && whole;
    const WorkContext work = stage.run.context().work;
    const auto added = work.store.writeAndWait<void>([&work](WriteTransaction &transaction) {
        const auto field = addFieldConflicts(transaction);
        return field ? addDraftConflict(transaction, work.me) : field;
    });
    if (!added)
        qWarning("No conflicts: %s", qPrintable(describe(added.error())));
    stage.run.go("server", QStringLiteral("log"));
    whole = stage.take("sync-log") && whole;
    stage.run.go("server", QStringLiteral("conflicts"));
    whole = stage.take("sync-conflict-field") && whole;
    return press("conflictList", Qt::Key_Down) && stage.take("sync-conflict-draft") && added.has_value() &&
           whole;
}

} // namespace waymark::test
