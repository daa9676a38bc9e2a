// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/RecordedImport.h"

#include "core/contacts/ImportEntry.h"
#include "core/contacts/ImportSource.h"
#include "core/store/UnfinishedImportRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/RunAct.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::RecordedImport)
};

// What a record's settings hold.
const QString mappingKey = QStringLiteral("mapping");
const QString policiesKey = QStringLiteral("policies");
const QString repairsKey = QStringLiteral("repairs");
const QString formatKey = QStringLiteral("format");

UnfinishedImport recordOf(const Store &store, const CsvFile &file, const ImportSettings &settings)
{
    UnfinishedImport record;
    record.id = ContactImportId::create();
    record.session = store.session();
    record.kind = settings.mapping.kind;
    record.filePath = QFileInfo(file.path()).absoluteFilePath();
    record.fileSize = file.size();
    record.settings = {{mappingKey, settings.mapping.toJson(file.columns())},
                       {policiesKey, settings.policies.toJson()},
                       {repairsKey, settings.repairs.toJson()},
                       {formatKey, ImportSource::formatOf(file)}};
    return record;
}

} // namespace

RecordedImport::RecordedImport(const WorkContext &context, const CsvFile &file,
                               const ImportSettings &settings, const ImportRowsTaken &taken,
                               const ImportGoOn &goOn, const ImportWriter &writer)
    : m_store(context.store), m_file(file), m_settings(settings), m_taken(taken), m_goOn(goOn),
      m_writer(writer), m_record(recordOf(context.store, file, settings)), m_isRecordKept(false),
      m_begun(
          failure(ErrorKind::Io, Words::tr("The import could not be begun, since nothing can be written to "
                                           "the workspace. Nothing was changed.")))
{
}

RecordedImport::RecordedImport(const WorkContext &context, const UnfinishedImport &record,
                               const CsvFile &file, const ImportSettings &settings,
                               const ImportRowsTaken &taken, const ImportGoOn &goOn,
                               const ImportWriter &writer)
    : m_store(context.store), m_file(file), m_settings(settings), m_taken(taken), m_goOn(goOn),
      m_writer(writer), m_record(record), m_isRecordKept(true)
{
}

QFuture<Result<ImportOutcome>> RecordedImport::start(const std::shared_ptr<RecordedImport> &run)
{
    constexpr auto turn = Store::Turn::AfterOthers;
    Store &store = run->m_store;
    if (!run->m_isRecordKept)
        store.write<void>(
            [run](WriteTransaction &transaction) {
                run->m_begun = run->begin(transaction);
                return run->m_begun;
            },
            turn);
    auto future = store.write<ImportOutcome>(
        [run](WriteTransaction &transaction) { return run->import(transaction); }, turn);
    if (!run->m_isRecordKept)
        store.write<void>(
            [run](WriteTransaction &transaction) -> Result<void> {
                const auto removed = UnfinishedImportRepository::remove(transaction, run->m_record.id);
                WAYMARK_TRY(removed);
                return *removed ? transaction.leaveNoTrace() : Result<void>();
            },
            turn);
    return future;
}

Result<CsvFile> RecordedImport::fileOf(const UnfinishedImport &record)
{
    return ImportSource::openAgain(record.filePath, record.fileSize,
                                   record.settings.value(formatKey).toObject());
}

Result<ImportSettings> RecordedImport::settingsOf(const UnfinishedImport &record, const CsvFile &file)
{
    const QJsonObject &json = record.settings;
    auto mapping = ImportMapping::fromJson(record.kind, json.value(mappingKey).toObject(), file.columns());
    WAYMARK_TRY(mapping);
    const auto policies = ImportPolicies::fromJson(json.value(policiesKey).toObject());
    WAYMARK_TRY(policies);
    auto repairs = ImportRepairs::fromJson(json.value(repairsKey).toObject());
    WAYMARK_TRY(repairs);
    return ImportSettings{std::move(*mapping), *policies, std::move(*repairs)};
}

/// The planner goes through the file twice; the indexes take about as long as one of it.
bool RecordedImport::goesOn(qint64 done) const
{
    return !m_goOn || m_goOn(done, 3 * m_file.size());
}

Result<void> RecordedImport::begin(WriteTransaction &transaction)
{
    // What was looked through is what is imported.
    WAYMARK_TRY(m_file.expectUnchanged());
    m_stamp = FileStamp::of(m_file.path());
    const auto hash = ImportSource::hashOf(m_file.path(), [this] { return goesOn(0); });
    WAYMARK_TRY(hash);
    m_record.fileHash = *hash;
    m_record.at = transaction.now();
    m_record.actor = transaction.actor();
    WAYMARK_TRY(UnfinishedImportRepository::add(transaction, m_record));
    return transaction.leaveNoTrace();
}

/// What was looked through has to be what was written: a file that grows meanwhile is another one.
Result<void> RecordedImport::expectSameFile() const
{
    if (m_stamp && m_stamp->holds(m_file.path()))
        return {};
    const auto hash = ImportSource::hashOf(m_file.path(), [this] { return goesOn(2 * m_file.size()); });
    WAYMARK_TRY(hash);
    if (*hash == m_record.fileHash)
        return {};
    if (m_isRecordKept)
        return failure(ImportSource::isAnother(m_file.path()));
    return failure(ErrorKind::Conflict,
                   Words::tr("The file was changed while it was being imported, so nothing "
                             "was. Import it once more."));
}

Result<ImportOutcome> RecordedImport::import(WriteTransaction &transaction)
{
    WAYMARK_TRY(m_begun);
    transaction.askWhetherToGoOn(
        [this](double share) { return goesOn(2 * m_file.size() + qint64(share * double(m_file.size()))); });
    const auto plan = m_writer(transaction, m_file, m_settings, m_taken,
                               [this](qint64 done, qint64) { return goesOn(done); });
    WAYMARK_TRY(plan);
    WAYMARK_TRY(expectSameFile());
    WAYMARK_TRY(UnfinishedImportRepository::remove(transaction, m_record.id));
    if (plan->changesNothing()) {
        WAYMARK_TRY(transaction.leaveNoTrace());
        return ImportOutcome{*plan, {}, 0};
    }
    WAYMARK_TRY(ImportEntry::add(transaction, m_record, m_file, m_settings, *plan));
    return ImportOutcome{*plan, m_record.id, actNumber(transaction)};
}

} // namespace waymark
