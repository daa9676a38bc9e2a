// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportEntry.h"

#include "core/contacts/SavedMappings.h"
#include "core/csv/CsvFile.h"
#include "core/store/ContactImportRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/RunAct.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
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
    WAYMARK_TRY(transaction.setLabel(Words::tr("Import %1").arg(name)));
    WAYMARK_TRY(ContactImportRepository::add(transaction, import));
    WAYMARK_TRY(SavedMappings::remember(transaction, file.columns(), settings.mapping));
    return import.id;
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

Result<QString> ImportEntry::hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return failure(ErrorKind::Io,
                       Words::tr("“%1” cannot be read any more. Choose the file again.").arg(path),
                       file.errorString());
    return QString::fromLatin1(hash.result().toHex());
}

Result<ImportOutcome> ImportEntry::write(WriteTransaction &transaction, const CsvFile &file,
                                         const ImportSettings &settings,
                                         const std::function<Result<ImportPlan>()> &write)
{
    const auto hash = hashOf(file.path());
    WAYMARK_TRY(hash);
    const auto plan = write();
    WAYMARK_TRY(plan);
    if (plan->changesNothing())
        return ImportOutcome{*plan, {}, 0};
    // What was looked through has to be what was written: a file that grows meanwhile is another one.
    const auto hashAfter = hashOf(file.path());
    WAYMARK_TRY(hashAfter);
    if (*hashAfter != *hash)
        return failure(
            ErrorKind::Conflict,
            Words::tr("The file was changed while it was being imported, so nothing was. Import it "
                      "once more."));
    const auto id = note(transaction, file, settings, *hash, *plan);
    WAYMARK_TRY(id);
    return ImportOutcome{*plan, *id, actNumber(transaction)};
}

Result<QList<KeptRow>> ImportEntry::undo(WriteTransaction &transaction, ImportKind kind,
                                         const ContactImportId &id, const Keeps &keeps)
{
    const auto import = ContactImportRepository::find(transaction.connection(), kind, id);
    WAYMARK_TRY(import);
    WAYMARK_TRY(expectUndoable(*import, transaction.now()));
    auto kept =
        revertWhatStands(transaction, import->transaction,
                         [&](Connection &connection, EntityType type, const QString &uid) -> Result<bool> {
                             return keeps(connection, *import, type, uid);
                         });
    WAYMARK_TRY(kept);
    WAYMARK_TRY(transaction.setLabel(Words::tr("Undo the import of %1").arg(import->fileName)));
    return kept;
}

} // namespace waymark
