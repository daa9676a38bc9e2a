// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/accounts/AccountImports.h"

#include "core/contacts/ImportEntry.h"
#include "core/contacts/accounts/AccountImportPlanner.h"
#include "core/csv/CsvFile.h"
#include "core/store/AccountRepository.h"
#include "core/store/BulkWriter.h"
#include "core/store/Journal.h"
#include "core/store/WriteTransaction.h"

#include <QSet>

namespace waymark {

namespace {

Result<void> write(WriteTransaction &transaction, BulkWriter &newOnes, const AccountPlan &plan)
{
    if (!plan.account)
        return {};
    if (!plan.isNew)
        return AccountRepository::save(transaction, *plan.account);
    Account account = *plan.account;
    account.createdAt = transaction.now();
    return newOnes.add(account);
}

Result<ImportPlan> import(WriteTransaction &transaction, const CsvFile &file, const ImportSettings &settings,
                          const ImportRowsTaken &taken, const ImportGoOn &goOn)
{
    BulkWriter newOnes(transaction);
    AccountImportPlanner planner(transaction.connection(), file, settings, transaction.now(),
                                 transaction.actor());
    auto plan = planner.run(
        [&](const AccountPlan &account) -> Result<void> {
            WAYMARK_TRY(write(transaction, newOnes, account));
            return taken ? taken(account.rows) : Result<void>();
        },
        goOn);
    WAYMARK_TRY(plan);
    WAYMARK_TRY(newOnes.finish());
    return plan;
}

/// Whether an account that the import made has to stay.
class Uses
{
public:
    Result<QSet<QString>> staying(Connection &connection, const ContactImport &import, EntityType type,
                                  const QStringList &uids)
    {
        QSet<QString> kept;
        for (const QString &uid : uids) {
            const auto stays = keeps(connection, import, type, uid);
            WAYMARK_TRY(stays);
            if (*stays)
                kept.insert(uid);
        }
        return kept;
    }

private:
    Result<bool> keeps(Connection &connection, const ContactImport &import, EntityType type,
                       const QString &uid)
    {
        if (type != EntityType::Account)
            return false;
        const auto account = AccountRepository::find(connection, AccountId(uid));
        WAYMARK_TRY(account);
        // What was there before only gets its old values back.
        if (account->createdAt != import.at)
            return false;
        QSet<AccountId> seen;
        return isUsed(connection, import, AccountId(uid), &seen);
    }

    /// Something hangs on it, or on one of the accounts below it; or one of those was changed since and
    /// stays.
    Result<bool> isUsed(Connection &connection, const ContactImport &import, const AccountId &id,
                        QSet<AccountId> *seen)
    {
        if (seen->contains(id))
            return false;
        seen->insert(id);
        const auto used = AccountRepository::isUsed(connection, id);
        WAYMARK_TRY(used);
        if (*used)
            return true;
        const auto children = AccountRepository::children(connection, id);
        WAYMARK_TRY(children);
        for (const AccountId &child : *children) {
            const auto changed =
                Journal::changedAfter(connection, import.transaction, EntityType::Account, child.toString());
            WAYMARK_TRY(changed);
            const auto stays = *changed ? Result<bool>(true) : isUsed(connection, import, child, seen);
            WAYMARK_TRY(stays);
            if (*stays)
                return true;
        }
        return false;
    }
};

Result<ImportUndo> undoImport(WriteTransaction &transaction, const ContactImportId &id)
{
    Uses uses;
    const auto kept = ImportEntry::undo(
        transaction, ImportKind::Accounts, id,
        [&uses](Connection &connection, const ContactImport &import, EntityType type,
                const QStringList &uids) { return uses.staying(connection, import, type, uids); });
    WAYMARK_TRY(kept);
    ImportUndo undo;
    undo.undone = transaction.changes().rows.value(EntityType::Account).size();
    for (const KeptRow &row : *kept) {
        const auto account = AccountRepository::find(transaction.connection(), AccountId(row.uid));
        WAYMARK_TRY(account);
        undo.kept.append({row.uid, account->name, account->domain});
    }
    return undo;
}

} // namespace

AccountImports::AccountImports(const WorkContext &context) : FileImports(context, ImportKind::Accounts) {}

Result<ImportPlan> AccountImports::dryRun(const CsvFile &file, const ImportSettings &settings,
                                          const ImportRowsTaken &taken, const ImportGoOn &goOn) const
{
    WAYMARK_TRY(file.expectUnchanged());
    AccountImportPlanner planner(context().store.reader(), file, settings, context().clock.now(),
                                 context().me);
    const auto tried = planner.run(
        [&taken](const AccountPlan &plan) { return taken ? taken(plan.rows) : Result<void>(); }, goOn);
    WAYMARK_TRY(tried);
    WAYMARK_TRY(file.expectUnchanged());
    return tried;
}

ImportWriter AccountImports::writer() const
{
    return import;
}

ImportUndoer AccountImports::undoer() const
{
    return undoImport;
}

} // namespace waymark
