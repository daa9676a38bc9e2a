// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/CommandResult.h"
#include "core/base/Result.h"
#include "core/contacts/FileImports.h"
#include "core/contacts/RejectsFile.h"
#include "core/csv/CsvFile.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QList>

#include <memory>

namespace waymark {

struct CommandContext;

/// `contacts import` and `accounts import`: both ways to go through the file, with the rows that are left out
/// written beside it.
class ImportRun
{
public:
    /// The options that the commands have.
    static QList<QCommandLineOption> options(ImportKind kind);
    /// Does what the line says.
    static Result<CommandResult> run(ImportKind kind, const QCommandLineParser &line,
                                     const CommandContext &context);
    /// Does an import again that was begun, from the same file, as it was settled then.
    static Result<CommandResult> finish(Store &store, FileImports &imports, const UnfinishedImport &begun,
                                        const QCommandLineParser &line);
    static QCommandLineOption rejectsOption();

private:
    ImportRun(Store &store, const CsvFile &file, const ImportSettings &settings)
        : m_store(store), m_file(file), m_settings(settings)
    {
    }

    Result<void> writeRejects(const QString &path);
    Result<CommandResult> go(FileImports &imports, bool isDryRun);
    Result<void> finishRejects();
    Result<ImportPlan> end(QFuture<Result<ImportOutcome>> future);
    CommandResult answer(const ImportPlan &plan, bool isDryRun);
    ImportRowsTaken taken() const;

    Store &m_store;
    const CsvFile &m_file;
    const ImportSettings &m_settings;
    std::shared_ptr<RejectsFile> m_rejects;
    QJsonObject m_extra;
};

} // namespace waymark
