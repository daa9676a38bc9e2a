// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/ContactsImport.h"

#include "app/cli/ImportAnswer.h"
#include "app/cli/ImportLine.h"
#include "app/cli/ProfileWorkspace.h"
#include "core/contacts/ContactImports.h"
#include "core/contacts/RejectsFile.h"
#include "core/store/UserRepository.h"

#include <QFileInfo>

#include <memory>

namespace waymark {

namespace {

/// Both ways to go through the file, with the rows that are left out written beside it.
class Run
{
public:
    Run(Store &store, const CommandContext &context, const CsvFile &file, const ImportSettings &settings)
        : m_store(store), m_context(context), m_file(file), m_settings(settings)
    {
    }

    Result<void> writeRejects(const QString &path)
    {
        if (QFileInfo::exists(path))
            return failure(ErrorKind::Conflict,
                           ContactsImport::tr("There is a file %1 already. Choose another name.").arg(path));
        m_rejects = std::make_shared<RejectsFile>(path, m_file);
        m_extra.insert(QStringLiteral("rejects"), QFileInfo(path).absoluteFilePath());
        return m_rejects->open();
    }

    Result<CommandResult> go(bool isDryRun)
    {
        const auto me = UserRepository::self(m_store.reader());
        WAYMARK_TRY(me);
        const UserId actor = *me ? (*me)->id : UserId();
        ContactImports imports({m_store, m_context.clock, actor});
        const auto earlier = imports.earlierImportOf(m_file);
        WAYMARK_TRY(earlier);
        if (*earlier)
            m_extra.insert(QStringLiteral("importedBefore"), (*earlier)->id.toString());
        const auto plan = isDryRun ? imports.dryRun(m_file, m_settings, taken()) : apply(imports, actor);
        WAYMARK_TRY(plan);
        const auto rejects = finishRejects();
        CommandResult result = ImportAnswer::of(m_file, m_settings, *plan, isDryRun, m_extra);
        if (rejects)
            return result;
        // What was imported stands all the same, and has to be told.
        result.text += rejects.error().sentence.toUtf8() + '\n';
        result.code = ExitCode::Problems;
        return result;
    }

private:
    Result<ImportPlan> apply(ContactImports &imports, const UserId &actor)
    {
        m_store.setActor(actor);
        auto future = imports.apply(m_file, m_settings, taken());
        m_store.drain();
        const auto outcome = future.result();
        WAYMARK_TRY(outcome);
        if (!outcome->id.isEmpty())
            m_extra.insert(QStringLiteral("import"), outcome->id.toString());
        return outcome->plan;
    }

    Result<void> finishRejects()
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

    ImportRowsTaken taken() const
    {
        return [rejects = m_rejects](const QList<PlannedRow> &rows) -> Result<void> {
            for (const PlannedRow &row : rows) {
                if (rejects)
                    WAYMARK_TRY(rejects->add(row));
            }
            return {};
        };
    }

    Store &m_store;
    const CommandContext &m_context;
    const CsvFile &m_file;
    const ImportSettings &m_settings;
    std::shared_ptr<RejectsFile> m_rejects;
    QJsonObject m_extra;
};

} // namespace

QString ContactsImport::summary() const
{
    return tr("Imports contacts from a CSV file, or says what that would do.");
}

QList<QCommandLineOption> ContactsImport::options() const
{
    return ImportLine::options() +
           QList<QCommandLineOption>{
               QCommandLineOption(QStringLiteral("dry-run"), tr("Only say what would become of each row.")),
               QCommandLineOption(QStringLiteral("rejects"),
                                  tr("Write the rows that are left out, with what is wrong, into this file."),
                                  QStringLiteral("file")),
           };
}

Result<CommandResult> ContactsImport::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const auto file = ImportLine::openFile(line);
    WAYMARK_TRY(file);
    const auto settings = ImportLine::settings(line, *file);
    WAYMARK_TRY(settings);
    const bool isDryRun = line.isSet(QStringLiteral("dry-run"));
    const auto store =
        isDryRun ? ProfileWorkspace::openToLook(context) : ProfileWorkspace::openToWork(context);
    if (!store)
        return failure(store.error());
    Run run(**store, context, *file, *settings);
    if (line.isSet(QStringLiteral("rejects")))
        WAYMARK_TRY(run.writeRejects(line.value(QStringLiteral("rejects"))));
    return run.go(isDryRun);
}

} // namespace waymark
