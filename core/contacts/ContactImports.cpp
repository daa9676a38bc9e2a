// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactImports.h"

#include "core/contacts/SavedMappings.h"
#include "core/csv/CsvFile.h"
#include "core/store/BulkWriter.h"
#include "core/store/ContactImportRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/Revert.h"
#include "core/work/RunAct.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace waymark {

namespace {

Result<QString> hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return failure(ErrorKind::Io,
                       ContactImports::tr("“%1” cannot be read any more. Choose the file again.").arg(path),
                       file.errorString());
    return QString::fromLatin1(hash.result().toHex());
}

QJsonObject countsOf(const ImportPlan &plan)
{
    QJsonObject counts{{QStringLiteral("rows"), plan.rows}};
    for (const ImportVerdict verdict : importVerdicts())
        counts.insert(verdictName(verdict), plan.count(verdict));
    return counts;
}

Result<void> write(WriteTransaction &transaction, BulkWriter &newOnes, Contact contact)
{
    if (!contact.id.isEmpty())
        return ContactRepository::save(transaction, contact);
    contact.id = ContactId::create();
    contact.createdAt = transaction.now();
    return newOnes.add(contact);
}

Result<ContactImportId> note(WriteTransaction &transaction, const CsvFile &file,
                             const ImportSettings &settings, const QString &hash, const ImportPlan &plan)
{
    const QString name = QFileInfo(file.path()).fileName();
    ContactImport import;
    import.id = ContactImportId::create();
    import.at = transaction.now();
    import.actor = transaction.actor();
    import.fileName = name;
    import.fileSize = file.size();
    import.fileHash = hash;
    import.mapping = settings.mapping.toJson(file.columns());
    import.policies = settings.policies.toJson();
    import.counts = countsOf(plan);
    import.transaction = transaction.number();
    WAYMARK_TRY(transaction.setLabel(ContactImports::tr("Import %1").arg(name)));
    WAYMARK_TRY(ContactImportRepository::add(transaction, import));
    WAYMARK_TRY(SavedMappings::remember(transaction, file.columns(), settings.mapping));
    return import.id;
}

Result<ImportOutcome> import(WriteTransaction &transaction, const CsvFile &file,
                             const ImportSettings &settings, const ImportPlanner::Taken &taken,
                             const ImportPlanner::GoOn &goOn)
{
    const auto hash = hashOf(file.path());
    WAYMARK_TRY(hash);
    BulkWriter newOnes(transaction);
    ImportPlanner planner(transaction.connection(), file, settings, transaction.now());
    const auto plan = planner.run(
        [&](const PersonPlan &person) -> Result<void> {
            if (person.contact)
                WAYMARK_TRY(write(transaction, newOnes, *person.contact));
            return taken ? taken(person) : Result<void>();
        },
        goOn);
    WAYMARK_TRY(plan);
    WAYMARK_TRY(newOnes.finish());
    if (plan->changesNothing())
        return ImportOutcome{*plan, {}, 0};
    // What was looked through has to be what was written: a file that grows meanwhile is another one.
    const auto hashAfter = hashOf(file.path());
    WAYMARK_TRY(hashAfter);
    if (*hashAfter != *hash)
        return failure(ErrorKind::Conflict,
                       ContactImports::tr("The file was changed while it was being imported, so "
                                          "nothing was. Import it once more."));
    const auto id = note(transaction, file, settings, *hash, *plan);
    WAYMARK_TRY(id);
    return ImportOutcome{*plan, *id, actNumber(transaction)};
}

Result<void> expectUndoable(const ContactImport &import, const QDateTime &now)
{
    if (!import.undoneAt.isNull())
        return failure(ErrorKind::Conflict,
                       ContactImports::tr("The import of %1 was undone already.").arg(import.fileName));
    if (import.at.daysTo(now) > ContactImports::undoDays)
        return failure(
            ErrorKind::Conflict,
            ContactImports::tr("The import of %1 is more than 30 days old, so it cannot be undone any more.")
                .arg(import.fileName));
    if (import.transaction == 0)
        return failure(
            ErrorKind::NotFound,
            ContactImports::tr("What the import of %1 changed is not known here: this workspace came from an "
                               "export, which leaves that behind.")
                .arg(import.fileName));
    return {};
}

Result<ImportUndo> undoImport(WriteTransaction &transaction, const ContactImportId &id)
{
    Connection &connection = transaction.connection();
    const auto import = ContactImportRepository::find(connection, id);
    WAYMARK_TRY(import);
    WAYMARK_TRY(expectUndoable(*import, transaction.now()));
    const auto wasReached = [&import](Connection &reader, EntityType type,
                                      const QString &uid) -> Result<bool> {
        if (type != EntityType::Contact)
            return false;
        const auto reached = DeliveryRepository::reachedSince(reader, {ContactId(uid)}, import->at, {});
        WAYMARK_TRY(reached);
        return !reached->isEmpty();
    };
    const auto kept = revertWhatStands(transaction, import->transaction, wasReached);
    WAYMARK_TRY(kept);
    WAYMARK_TRY(transaction.setLabel(ContactImports::tr("Undo the import of %1").arg(import->fileName)));
    ImportUndo undo;
    undo.undone = transaction.changes().rows.value(EntityType::Contact).size();
    for (const KeptRow &row : *kept) {
        const auto contact = ContactRepository::find(connection, ContactId(row.uid));
        WAYMARK_TRY(contact);
        undo.kept.append(*contact);
    }
    return undo;
}

} // namespace

ContactImports::ContactImports(const WorkContext &context) : m_context(context) {}

Result<ImportMapping> ContactImports::proposedMapping(const CsvFile &file) const
{
    const auto last = SavedMappings::lastFor(m_context.store.reader(), file.columns());
    WAYMARK_TRY(last);
    if (*last)
        return **last;
    const auto samples = sampleValues(file);
    WAYMARK_TRY(samples);
    return ImportMapping::proposed(file.columns(), *samples);
}

Result<ImportPlan> ContactImports::dryRun(const CsvFile &file, const ImportSettings &settings,
                                          const ImportPlanner::Taken &taken,
                                          const ImportPlanner::GoOn &goOn) const
{
    ImportPlanner planner(m_context.store.reader(), file, settings, m_context.clock.now());
    return planner.run(taken, goOn);
}

QFuture<Result<ImportOutcome>> ContactImports::apply(const CsvFile &file, const ImportSettings &settings,
                                                     const ImportPlanner::Taken &taken,
                                                     const ImportPlanner::GoOn &goOn)
{
    return m_context.store.write<ImportOutcome>(
        [=](WriteTransaction &transaction) { return import(transaction, file, settings, taken, goOn); });
}

Result<QList<ContactImport>> ContactImports::history() const
{
    return ContactImportRepository::list(m_context.store.reader());
}

Result<std::optional<ContactImport>> ContactImports::earlierImportOf(const CsvFile &file) const
{
    const auto hash = hashOf(file.path());
    if (!hash)
        return failure(hash.error());
    return ContactImportRepository::ofFile(m_context.store.reader(), *hash);
}

QFuture<Result<ImportUndo>> ContactImports::undo(const ContactImportId &import)
{
    return m_context.store.write<ImportUndo>(
        [import](WriteTransaction &transaction) { return undoImport(transaction, import); });
}

} // namespace waymark
