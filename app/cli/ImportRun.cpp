// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/ImportRun.h"

#include "app/cli/FileImportsOf.h"
#include "app/cli/ImportAnswer.h"
#include "app/cli/ProfileWorkspace.h"
#include "app/imports/ImportLine.h"
#include "core/contacts/RecordedImport.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportRun)
};

} // namespace

QList<QCommandLineOption> ImportRun::options(ImportKind kind)
{
    return ImportLine::options(kind) +
           QList<QCommandLineOption>{
               QCommandLineOption(QStringLiteral("dry-run"),
                                  Words::tr("Only say what would become of each row.")),
               rejectsOption(),
           };
}

QCommandLineOption ImportRun::rejectsOption()
{
    return {QStringLiteral("rejects"),
            Words::tr("Write the rows that are left out, with what is wrong, into this file."),
            QStringLiteral("file")};
}

Result<CommandResult> ImportRun::run(ImportKind kind, const QCommandLineParser &line,
                                     const CommandContext &context)
{
    const auto file = ImportLine::openFile(line.positionalArguments().first(), line);
    WAYMARK_TRY(file);
    const bool isDryRun = line.isSet(QStringLiteral("dry-run"));
    const auto store =
        isDryRun ? ProfileWorkspace::openToLook(context) : ProfileWorkspace::openToWork(context);
    if (!store)
        return failure(store.error());
    const auto imports = fileImportsOf(kind, **store, context);
    if (!imports)
        return failure(imports.error());
    const auto settings = ImportLine::settings(line, **imports, *file);
    WAYMARK_TRY(settings);
    ImportRun run(**store, *file, *settings);
    if (line.isSet(QStringLiteral("rejects")))
        WAYMARK_TRY(run.writeRejects(line.value(QStringLiteral("rejects"))));
    return run.go(**imports, isDryRun);
}

Result<CommandResult> ImportRun::finish(Store &store, FileImports &imports, const UnfinishedImport &begun,
                                        const QCommandLineParser &line)
{
    const auto file = RecordedImport::fileOf(begun);
    WAYMARK_TRY(file);
    const auto settings = RecordedImport::settingsOf(begun, *file);
    WAYMARK_TRY(settings);
    ImportRun run(store, *file, *settings);
    if (line.isSet(QStringLiteral("rejects")))
        WAYMARK_TRY(run.writeRejects(line.value(QStringLiteral("rejects"))));
    const auto plan = run.end(imports.finish(begun, run.taken()));
    WAYMARK_TRY(plan);
    return run.answer(*plan, false);
}

Result<void> ImportRun::writeRejects(const QString &path)
{
    if (QFileInfo::exists(path))
        return failure(ErrorKind::Conflict,
                       Words::tr("There is a file %1 already. Choose another name.").arg(path));
    m_rejects = std::make_shared<RejectsFile>(path, m_file);
    m_extra.insert(QStringLiteral("rejects"), QFileInfo(path).absoluteFilePath());
    return m_rejects->open();
}

Result<CommandResult> ImportRun::go(FileImports &imports, bool isDryRun)
{
    const auto earlier = imports.earlierImportOf(m_file);
    WAYMARK_TRY(earlier);
    if (*earlier)
        m_extra.insert(QStringLiteral("importedBefore"), (*earlier)->id.toString());
    const auto plan = isDryRun ? imports.dryRun(m_file, m_settings, taken())
                               : end(imports.apply(m_file, m_settings, taken()));
    WAYMARK_TRY(plan);
    return answer(*plan, isDryRun);
}

CommandResult ImportRun::answer(const ImportPlan &plan, bool isDryRun)
{
    const auto rejects = finishRejects();
    CommandResult result = ImportAnswer::of(m_file, m_settings, plan, isDryRun, m_extra);
    if (rejects)
        return result;
    // What was imported stands all the same, and has to be told.
    result.text += rejects.error().sentence.toUtf8() + '\n';
    result.code = ExitCode::Problems;
    return result;
}

Result<void> ImportRun::finishRejects()
{
    if (!m_rejects)
        return {};
    m_extra.insert(QStringLiteral("rejectedRows"), m_rejects->rows());
    const auto written = m_rejects->finish();
    if (!written) {
        m_extra.remove(QStringLiteral("rejects"));
        m_extra.insert(QStringLiteral("rejectsProblem"), written.error().sentence);
    }
    return written;
}

Result<ImportPlan> ImportRun::end(QFuture<Result<ImportOutcome>> future)
{
    m_store.drain();
    const auto outcome = future.result();
    WAYMARK_TRY(outcome);
    if (!outcome->id.isEmpty())
        m_extra.insert(QStringLiteral("import"), outcome->id.toString());
    return outcome->plan;
}

ImportRowsTaken ImportRun::taken() const
{
    return [rejects = m_rejects](const QList<PlannedRow> &rows) -> Result<void> {
        for (const PlannedRow &row : rows) {
            if (rejects)
                WAYMARK_TRY(rejects->add(row));
        }
        return {};
    };
}

} // namespace waymark
