// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/ui/sync/SyncDesk.h"

#include "core/store/AccountRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/WorkspaceCounts.h"
#include "core/sync/SyncConflicts.h"
#include "tests/support/ResultCheck.h"

#include <QJsonArray>
#include <QJsonObject>

namespace waymark {

namespace {

QJsonObject bodyOf(const char *words)
{
    QJsonArray blocks;
    for (const QString &word : QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts))
        blocks.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("paragraph")},
                                  {QStringLiteral("content"),
                                   QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                                          {QStringLiteral("text"), word}}}}});
    return {{QStringLiteral("type"), QStringLiteral("doc")}, {QStringLiteral("content"), blocks}};
}

template <class T>
T sure(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    return *result;
}

} // namespace

Result<void> SyncDesk::add(const SyncConflict &conflict)
{
    return house.store.run(
        [&](WriteTransaction &transaction) { return SyncConflicts::reopen(transaction, conflict); });
}

SyncConflict SyncDesk::propertyConflict(EntityType type, const QString &uid, const QString &property,
                                        const QJsonValue &base, const QJsonValue &mine,
                                        const QJsonValue &theirs)
{
    SyncConflict conflict;
    conflict.kind = SyncConflict::Kind::Property;
    conflict.type = type;
    conflict.uid = uid;
    conflict.property = property;
    conflict.base = base;
    conflict.mine = mine;
    conflict.theirs = theirs;
    conflict.at = QDateTime(QDate(2026, 11, 18), QTime(7, 58), Qt::UTC);
    return conflict;
}

Account SyncDesk::addNoteConflict(const QString &name)
{
    Account account = house.addAccount(name);
    account.pinnedNote = QStringLiteral("Call before Thursday");
    const auto saved = house.store.run(
        [&](WriteTransaction &transaction) { return AccountRepository::save(transaction, account); });
    if (!saved)
        qFatal("%s", qPrintable(describe(saved.error())));
    const auto added = add(propertyConflict(
        EntityType::Account, account.id.toString(), QStringLiteral("pinnedNote"), QStringLiteral("Call"),
        QStringLiteral("Call Ruth"), QStringLiteral("Call before Thursday")));
    if (!added)
        qFatal("%s", qPrintable(describe(added.error())));
    return account;
}

SyncConflict SyncDesk::addDraftConflict(const char *base, const char *mine, const char *theirs)
{
    const Account account = house.addAccount();
    house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@northbeam.example"));
    const CtaId cta = house.addSeries(account);
    Draft server = sure(house.begin(house.taskOf(cta, "monitoring").id));
    server.body = bodyOf(theirs);
    Draft local = server;
    local.id = DraftId::create();
    local.body = bodyOf(mine);
    local.conflictOf = server.id;
    SyncConflict conflict;
    conflict.kind = SyncConflict::Kind::Draft;
    conflict.type = EntityType::Draft;
    conflict.uid = server.id.toString();
    conflict.other = local.id.toString();
    conflict.base = QJsonObject{{QStringLiteral("subject"), server.subject},
                                {QStringLiteral("preheader"), server.preheader},
                                {QStringLiteral("body"), bodyOf(base)}};
    conflict.at = QDateTime(QDate(2026, 11, 18), QTime(7, 58), Qt::UTC);
    const auto saved = house.store.run([&](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(DraftRepository::save(transaction, server));
        WAYMARK_TRY(DraftRepository::save(transaction, local));
        return SyncConflicts::reopen(transaction, conflict);
    });
    if (!saved)
        qFatal("%s", qPrintable(describe(saved.error())));
    return conflict;
}

QString SyncDesk::wordsOf(const DraftId &draft)
{
    const auto found = DraftRepository::find(house.reader(), draft);
    if (!found)
        return describe(found.error());
    QStringList words;
    for (const QJsonValue &block : found->body.value(u"content").toArray())
        words += block[u"content"][0][u"text"].toString();
    return words.join(u' ');
}

int SyncDesk::drafts()
{
    return sure(WorkspaceCounts::read(house.reader())).drafts;
}

} // namespace waymark
