// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/ImportAnswer.h"

#include "app/cli/Printable.h"
#include "app/cli/TextTable.h"
#include "core/contacts/ImportTarget.h"
#include "core/csv/TextDecoder.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportAnswer)
};

constexpr int problemsShown = 50;

QString reasonName(EncodingGuess::Reason reason)
{
    switch (reason) {
    case EncodingGuess::Reason::ByteOrderMark:
        return QStringLiteral("byte-order-mark");
    case EncodingGuess::Reason::Ascii:
        return QStringLiteral("ascii");
    case EncodingGuess::Reason::Utf8:
        return QStringLiteral("valid-utf-8");
    case EncodingGuess::Reason::ZeroBytes:
        return QStringLiteral("zero-bytes");
    case EncodingGuess::Reason::Statistics:
        return QStringLiteral("statistics");
    case EncodingGuess::Reason::Nothing:
        return QStringLiteral("nothing");
    }
    Q_UNREACHABLE();
}

QString verdictWords(ImportVerdict verdict)
{
    switch (verdict) {
    case ImportVerdict::New:
        return Words::tr("New");
    case ImportVerdict::Update:
        return Words::tr("Updated");
    case ImportVerdict::Unchanged:
        return Words::tr("Unchanged");
    case ImportVerdict::Duplicate:
        return Words::tr("Duplicate in the file");
    case ImportVerdict::Invalid:
        return Words::tr("Invalid");
    case ImportVerdict::OptedOut:
        return Words::tr("Opted out");
    case ImportVerdict::UnknownAccount:
        return Words::tr("Unknown account");
    }
    Q_UNREACHABLE();
}

/// With a line that has the letters in question, where they were guessed.
QString encodingWords(const CsvFile &file)
{
    const EncodingGuess &guess = file.encodingGuess();
    const QString name = file.format().encoding.name;
    if (guess.reason != EncodingGuess::Reason::Statistics || guess.encoding.name != name)
        return name;
    if (guess.tellingLines.isEmpty())
        return Words::tr("%1 (a guess)", "encoding").arg(name);
    return Words::tr("%1 (a guess: %2)", "encoding, a line")
        .arg(name,
             TextDecoder::preview(guess.tellingLines.first(), file.format().encoding).simplified().left(60));
}

/// The columns that fill nothing, and why where that is known.
QJsonArray unmappedColumns(const CsvFile &file, const ImportMapping &mapping)
{
    QJsonArray columns;
    for (int i = 0; i < file.columns().size(); ++i) {
        if (mapping.targets.value(i))
            continue;
        const QString name = file.columns().at(i);
        columns.append(QJsonObject{{QStringLiteral("column"), name},
                                   {QStringLiteral("why"), whyNotImported(mapping.kind, name)}});
    }
    return columns;
}

QString unmappedWords(const CsvFile &file, const ImportMapping &mapping)
{
    QStringList names;
    const QJsonArray columns = unmappedColumns(file, mapping);
    for (const QJsonValue &column : columns)
        names.append(column[QStringLiteral("column")].toString());
    return names.join(QStringLiteral(", "));
}

} // namespace

QJsonObject ImportAnswer::json(const ImportProblem &problem)
{
    const bool isError = problem.severity == ImportProblem::Severity::Error;
    QJsonObject json{
        {QStringLiteral("id"), problem.id},
        {QStringLiteral("severity"), isError ? QStringLiteral("error") : QStringLiteral("warning")},
        {QStringLiteral("row"), problem.row},
        {QStringLiteral("line"), problem.line},
        {QStringLiteral("value"), problem.value},
        {QStringLiteral("sentence"), problem.sentence}};
    if (problem.column > 0) {
        json.insert(QStringLiteral("column"), problem.columnName);
        json.insert(QStringLiteral("columnNumber"), problem.column);
    }
    return json;
}

QByteArray ImportAnswer::text(const CsvFile &file, const ImportSettings &settings, const ImportPlan &plan,
                              bool isDryRun, const QJsonObject &extra)
{
    TextTable table;
    table.addRow({Words::tr("Encoding"), encodingWords(file)});
    const QChar delimiter = QLatin1Char(file.format().delimiter);
    table.addRow({Words::tr("Delimiter"), delimiter == u'\t' ? Words::tr("tab") : QString(delimiter)});
    table.addRow({Words::tr("Rows"), counted(plan.rows)});
    for (const ImportVerdict verdict : importVerdicts())
        table.addRow({verdictWords(verdict), counted(plan.count(verdict))});
    const QString unmapped = unmappedWords(file, settings.mapping);
    if (!unmapped.isEmpty())
        table.addRow({Words::tr("Not imported"), unmapped});
    const QString id = extra[QStringLiteral("import")].toString();
    if (!id.isEmpty())
        table.addRow({Words::tr("Import"), id});
    QByteArray text = table.toText();
    if (const QString before = extra[QStringLiteral("importedBefore")].toString(); !before.isEmpty())
        text += Words::tr("This very file was imported before, by %1.").arg(before).toUtf8() + '\n';
    for (const ImportProblem &problem :
         plan.problems.first(std::min<qsizetype>(plan.problems.size(), problemsShown)))
        text +=
            printable(Words::tr("Row %1: %2").arg(counted(problem.row), problem.sentence)).toUtf8() + '\n';
    if (plan.problemCount > problemsShown)
        text +=
            Words::tr("There are more problems: %1 in all.").arg(counted(plan.problemCount)).toUtf8() + '\n';
    if (plan.rows == 0)
        text += Words::tr("The file has no rows below its head. There is nothing to import.").toUtf8() + '\n';
    if (isDryRun)
        text += Words::tr("Nothing was changed: this was a dry run.").toUtf8() + '\n';
    else if (plan.changesNothing())
        text += Words::tr("Nothing was changed: no row changes anything.").toUtf8() + '\n';
    return text;
}

CommandResult ImportAnswer::of(const CsvFile &file, const ImportSettings &settings, const ImportPlan &plan,
                               bool isDryRun, const QJsonObject &extra)
{
    QJsonObject counts;
    for (const ImportVerdict verdict : importVerdicts())
        counts.insert(verdictName(verdict), plan.count(verdict));
    QJsonArray problems;
    for (const ImportProblem &problem : plan.problems)
        problems.append(json(problem));
    QJsonObject json{{QStringLiteral("file"), file.path()},
                     {QStringLiteral("dryRun"), isDryRun},
                     {QStringLiteral("encoding"), file.format().encoding.name},
                     {QStringLiteral("encodingFrom"), reasonName(file.encodingGuess().reason)},
                     {QStringLiteral("delimiter"), QString(QLatin1Char(file.format().delimiter))},
                     {QStringLiteral("header"), file.hasHeader()},
                     {QStringLiteral("mapping"), settings.mapping.toJson(file.columns())},
                     {QStringLiteral("policies"), settings.policies.toJson()},
                     {QStringLiteral("rows"), plan.rows},
                     {QStringLiteral("emptyRows"), plan.emptyRows},
                     {QStringLiteral("counts"), counts},
                     {QStringLiteral("onlyOptedOut"), plan.onlyOptedOut},
                     {QStringLiteral("rowsWithWarnings"), plan.warnings},
                     {QStringLiteral("problemCount"), plan.problemCount},
                     {QStringLiteral("problems"), problems}};
    json.insert(QStringLiteral("unmapped"), unmappedColumns(file, settings.mapping));
    for (auto it = extra.begin(); it != extra.end(); ++it)
        json.insert(it.key(), it.value());
    return {text(file, settings, plan, isDryRun, extra), json,
            plan.leavesOut() ? ExitCode::Problems : ExitCode::Done};
}

} // namespace waymark
