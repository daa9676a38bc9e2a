// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactImports.h"

#include "core/contacts/ImportEntry.h"
#include "core/contacts/ImportPlanner.h"
#include "core/contacts/accounts/AccountsSaid.h"
#include "core/csv/CsvFile.h"
#include "core/store/AccountRepository.h"
#include "core/store/BulkWriter.h"
#include "core/store/ContactRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/store/contacts/StayingContacts.h"
#include "core/store/suppressions/SuppressionRepository.h"

#include <QSet>

#include <utility>

namespace waymark {

namespace {

Result<void> write(WriteTransaction &transaction, BulkWriter &newOnes, Contact contact)
{
    if (!contact.id.isEmpty())
        return ContactRepository::save(transaction, contact);
    contact.id = ContactId::create();
    contact.createdAt = transaction.now();
    return newOnes.add(contact);
}

Result<void> list(WriteTransaction &transaction, SuppressedAddress optOut)
{
    optOut.id = SuppressionId::create();
    optOut.addedBy = transaction.actor();
    return SuppressionRepository::save(transaction, optOut);
}

Result<ImportPlan> import(WriteTransaction &transaction, const CsvFile &file, const ImportSettings &settings,
                          const ImportRowsTaken &taken, const ImportGoOn &goOn)
{
    BulkWriter newOnes(transaction);
    ImportPlanner planner(transaction.connection(), file, settings, transaction.now());
    auto plan = planner.run(
        [&](const PersonPlan &person) -> Result<void> {
            if (person.contact)
                WAYMARK_TRY(write(transaction, newOnes, *person.contact));
            if (person.optOut)
                WAYMARK_TRY(list(transaction, *person.optOut));
            return taken ? taken(person.rows) : Result<void>();
        },
        goOn);
    WAYMARK_TRY(plan);
    WAYMARK_TRY(newOnes.finish());
    if (planner.said()) {
        const QList<Account> accounts = planner.said()->changed();
        for (const Account &account : accounts)
            WAYMARK_TRY(AccountRepository::save(transaction, account));
    }
    return plan;
}

/// The addresses that get nothing, and the contacts who opted out, which no undoing takes back, or who got an
/// email since the import.
Result<QSet<QString>> staying(Connection &connection, const ContactImport &import, EntityType type,
                              const QStringList &uids)
{
    if (type == EntityType::Contact)
        return StayingContacts::among(connection, uids, import.at);
    return type == EntityType::Suppression ? QSet<QString>(uids.cbegin(), uids.cend()) : QSet<QString>();
}

/// Adds a row that stayed to what is told.
Result<void> tell(Connection &connection, const KeptRow &row, ImportUndo *undo)
{
    if (row.type == EntityType::Account) {
        const auto account = AccountRepository::find(connection, AccountId(row.uid));
        WAYMARK_TRY(account);
        undo->kept.append({row.uid, account->name, account->domain});
    } else if (row.type == EntityType::Contact) {
        const auto contact = ContactRepository::find(connection, ContactId(row.uid));
        WAYMARK_TRY(contact);
        undo->kept.append({row.uid, displayName(*contact), contact->email});
    } else if (row.type == EntityType::Suppression) {
        const auto listed = SuppressionRepository::find(connection, SuppressionId(row.uid));
        WAYMARK_TRY(listed);
        undo->keptAddresses.append(listed->address);
    }
    return {};
}

Result<ImportUndo> undoImport(WriteTransaction &transaction, const ContactImportId &id)
{
    const auto kept = ImportEntry::undo(transaction, ImportKind::Contacts, id, staying);
    WAYMARK_TRY(kept);
    ImportUndo undo;
    const auto &rows = transaction.changes().rows;
    undo.undone = rows.value(EntityType::Contact).size();
    undo.undoneAccounts = rows.value(EntityType::Account).size();
    for (const KeptRow &row : *kept)
        WAYMARK_TRY(tell(transaction.connection(), row, &undo));
    // Of a contact that stays, that is told already.
    QSet<QString> told;
    for (const KeptByUndo &one : std::as_const(undo.kept))
        told.insert(normalisedEmail(one.detail));
    undo.keptAddresses.removeIf(
        [&told](const QString &address) { return told.contains(normalisedEmail(address)); });
    return undo;
}

} // namespace

ContactImports::ContactImports(const WorkContext &context) : FileImports(context, ImportKind::Contacts) {}

Result<ImportPlan> ContactImports::dryRun(const CsvFile &file, const ImportSettings &settings,
                                          const ImportRowsTaken &taken, const ImportGoOn &goOn) const
{
    WAYMARK_TRY(file.expectUnchanged());
    ImportPlanner planner(context().store.reader(), file, settings, context().clock.now());
    const auto plan = planner.run(
        [&taken](const PersonPlan &person) { return taken ? taken(person.rows) : Result<void>(); }, goOn);
    WAYMARK_TRY(plan);
    WAYMARK_TRY(file.expectUnchanged());
    return plan;
}

ImportWriter ContactImports::writer() const
{
    return import;
}

ImportUndoer ContactImports::undoer() const
{
    return undoImport;
}

} // namespace waymark
