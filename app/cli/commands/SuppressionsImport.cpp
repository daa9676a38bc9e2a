// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/SuppressionsImport.h"

#include "app/cli/ImportAnswer.h"
#include "app/cli/OpenWorkspace.h"
#include "app/cli/ProfileWorkspace.h"
#include "app/cli/SuppressionAnswer.h"
#include "app/cli/TextTable.h"
#include "core/contacts/SuppressionFile.h"
#include "core/work/Suppressions.h"

#include <QJsonArray>

namespace waymark {

namespace {

constexpr qsizetype problemsShown = 50;

CommandResult answer(const SuppressionFile &file, const SuppressionFile::Counts &counts, bool isDryRun)
{
    QJsonArray problems;
    for (const ImportProblem &problem : file.problems)
        problems.append(ImportAnswer::json(problem));
    TextTable table;
    table.addRow({SuppressionsImport::tr("Column"), file.column});
    table.addRow({SuppressionsImport::tr("Rows"), counted(counts.rows)});
    table.addRow({SuppressionsImport::tr("Added"), counted(counts.added)});
    table.addRow({SuppressionsImport::tr("On the list already, or repeated"), counted(counts.already)});
    table.addRow({SuppressionsImport::tr("Invalid"), counted(counts.invalid)});
    QByteArray text = table.toText();
    for (const ImportProblem &problem : file.problems.mid(0, problemsShown))
        text +=
            SuppressionsImport::tr("Row %1: %2").arg(counted(problem.row), problem.sentence).toUtf8() + '\n';
    if (isDryRun)
        text += SuppressionsImport::tr("Nothing was changed: this was a dry run.").toUtf8() + '\n';
    return {text,
            {{QStringLiteral("file"), file.path},
             {QStringLiteral("column"), file.column},
             {QStringLiteral("dryRun"), isDryRun},
             {QStringLiteral("rows"), counts.rows},
             {QStringLiteral("added"), counts.added},
             {QStringLiteral("already"), counts.already},
             {QStringLiteral("invalid"), counts.invalid},
             {QStringLiteral("problems"), problems}},
            counts.invalid > 0 ? ExitCode::Problems : ExitCode::Done};
}

} // namespace

QString SuppressionsImport::summary() const
{
    return tr("Lets nothing be sent to the addresses in a CSV file. It never lifts anything.");
}

QList<QCommandLineOption> SuppressionsImport::options() const
{
    return {
        QCommandLineOption(QStringLiteral("column"),
                           tr("The column with the addresses, where it is not found."),
                           QStringLiteral("column")),
        QCommandLineOption(QStringLiteral("reason"), tr("opted-out, hard-bounce or complaint (opted-out)."),
                           QStringLiteral("reason"), QStringLiteral("opted-out")),
        QCommandLineOption(QStringLiteral("source"), tr("Where they are known from (the file's name)."),
                           QStringLiteral("words")),
        QCommandLineOption(QStringLiteral("dry-run"), tr("Only say what would become of the rows.")),
    };
}

Result<CommandResult> SuppressionsImport::runNow(const QCommandLineParser &line,
                                                 const CommandContext &context)
{
    const auto reason = SuppressionAnswer::reasonFrom(line.value(QStringLiteral("reason")));
    WAYMARK_TRY(reason);
    const auto file =
        SuppressionFile::read(line.positionalArguments().first(), line.value(QStringLiteral("column")));
    WAYMARK_TRY(file);
    // People who asked for no email would stay reachable if it were the wrong one.
    if (!file->otherColumns.isEmpty())
        return failure(ErrorKind::Invalid,
                       tr("Several columns have email addresses: %1. Say which is meant with --column.")
                           .arg((QStringList{file->column} + file->otherColumns).join(QStringLiteral(", "))));
    if (line.isSet(QStringLiteral("dry-run"))) {
        const auto store = ProfileWorkspace::openToLook(context);
        if (!store)
            return failure(store.error());
        const auto counts = file->dryRun((*store)->reader(), *reason);
        WAYMARK_TRY(counts);
        return answer(*file, *counts, true);
    }
    auto workspace = OpenWorkspace::open(context);
    if (!workspace)
        return failure(workspace.error());
    const auto taken =
        workspace->take(Suppressions(workspace->work())
                            .addAll(file->suppressions(*reason, line.value(QStringLiteral("source")))));
    WAYMARK_TRY(taken);
    return answer(*file, file->counts(taken->added), false);
}

} // namespace waymark
