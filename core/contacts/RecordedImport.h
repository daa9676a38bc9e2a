// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/FileImports.h"
#include "core/csv/CsvFile.h"
#include "core/csv/FileStamp.h"

#include <memory>
#include <optional>

namespace waymark {

/// One import from the moment on that it is asked for: a record of what shall be imported, in a transaction
/// of its own; then the import, in which the record goes; and the end of the record where the import failed.
/// All of it after what else waits for the writer.
class RecordedImport
{
public:
    /// A new import.
    RecordedImport(const WorkContext &context, const CsvFile &file, const ImportSettings &settings,
                   const ImportRowsTaken &taken, const ImportGoOn &goOn, const ImportWriter &writer);
    /// One whose record stands from an earlier run of the program, and stays when this fails.
    RecordedImport(const WorkContext &context, const UnfinishedImport &record, const CsvFile &file,
                   const ImportSettings &settings, const ImportRowsTaken &taken, const ImportGoOn &goOn,
                   const ImportWriter &writer);

    static QFuture<Result<ImportOutcome>> start(const std::shared_ptr<RecordedImport> &run);
    /// The settings of a record for its file, and how that is read.
    static Result<ImportSettings> settingsOf(const UnfinishedImport &record, const CsvFile &file);
    static Result<CsvFile> fileOf(const UnfinishedImport &record);

private:
    bool goesOn(qint64 done) const;
    Result<void> begin(WriteTransaction &transaction);
    Result<ImportOutcome> import(WriteTransaction &transaction);
    Result<void> expectSameFile() const;

    Store &m_store;
    const CsvFile m_file;
    const ImportSettings m_settings;
    const ImportRowsTaken m_taken;
    const ImportGoOn m_goOn;
    const ImportWriter m_writer;
    UnfinishedImport m_record;
    const bool m_isRecordKept;
    std::optional<FileStamp> m_stamp; ///< Of the file, before its bytes were looked at.
    Result<void> m_begun;             ///< Whether the record is written, or stands from before.
};

} // namespace waymark
