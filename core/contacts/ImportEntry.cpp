// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportEntry.h"

#include "core/contacts/SavedMappings.h"
#include "core/csv/CsvFile.h"
#include "core/store/ContactImportRepository.h"
#include "core/store/WriteTransaction.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportEntry)
};

QJsonObject countsOf(const ImportPlan &plan)
{
    QJsonObject counts{{QStringLiteral("rows"), plan.rows}};
    for (const ImportVerdict verdict : importVerdicts())
        counts.insert(verdictName(verdict), plan.count(verdict));
    return counts;
}

Result<void> expectUndoable(const ContactImport &import, const QDateTime &now)
{
    if (!import.undoneAt.isNull())
        return failure(ErrorKind::Conflict,
                       Words::tr("The import of %1 was undone already.").arg(import.fileName));
    if (import.at.daysTo(now) > FileImports::undoDays)
        return failure(
            ErrorKind::Conflict,
            Words::tr("The import of %1 is more than 30 days old, so it cannot be undone any more.")
                .arg(import.fileName));
    if (import.transaction == 0)
        return failure(ErrorKind::NotFound,
                       Words::tr("What the import of %1 changed is not known here: this workspace came from "
                                 "an export, which leaves that behind.")
                           .arg(import.fileName));
    return {};
}

} // namespace

Result<void> ImportEntry::add(WriteTransaction &transaction, const UnfinishedImport &record,
                              const CsvFile &file, const ImportSettings &settings, const ImportPlan &plan)
{
    const QString name = QFileInfo(file.path()).fileName();
    ContactImport import;
    import.id = record.id;
    import.at = transaction.now();
    import.actor = transaction.actor();
    import.fileName = name;
    import.fileSize = file.size();
    import.fileHash = record.fileHash;
    import.mapping = settings.mapping.toJson(file.columns());
    import.policies = settings.policies.toJson();
    import.counts = countsOf(plan);
    import.transaction = transaction.number();
    WAYMARK_TRY(transaction.setLabel(Words::tr("Import %1").arg(name)));
    WAYMARK_TRY(ContactImportRepository::add(transaction, import));
    return file.hasHeader() ? SavedMappings::remember(transaction, file.columns(), settings.mapping)
                            : Result<void>();
}

Result<QList<KeptRow>> ImportEntry::undo(WriteTransaction &transaction, ImportKind kind,
                                         const ContactImportId &id, const Staying &staying)
{
    const auto import = ContactImportRepository::find(transaction.connection(), kind, id);
    WAYMARK_TRY(import);
    WAYMARK_TRY(expectUndoable(*import, transaction.now()));
    auto kept = revertWhatStands(transaction, import->transaction,
                                 [&](Connection &connection, EntityType type, const QStringList &uids) {
                                     return staying(connection, *import, type, uids);
                                 });
    WAYMARK_TRY(kept);
    WAYMARK_TRY(transaction.setLabel(Words::tr("Undo the import of %1").arg(import->fileName)));
    return kept;
}

} // namespace waymark
