// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/ImportAnswer.h"

#include "app/cli/TextTable.h"

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

QByteArray ImportAnswer::text(const CsvFile &file, const ImportPlan &plan, bool isDryRun)
{
    TextTable table;
    table.addRow({Words::tr("Encoding"), file.format().encoding.name});
    const QChar delimiter = QLatin1Char(file.format().delimiter);
    table.addRow({Words::tr("Delimiter"), delimiter == u'\t' ? Words::tr("tab") : QString(delimiter)});
    table.addRow({Words::tr("Rows"), counted(plan.rows)});
    for (const ImportVerdict verdict : importVerdicts())
        table.addRow({verdictWords(verdict), counted(plan.count(verdict))});
    QByteArray text = table.toText();
    for (const ImportProblem &problem :
         plan.problems.first(std::min<qsizetype>(plan.problems.size(), problemsShown)))
        text += Words::tr("Row %1: %2").arg(counted(problem.row), problem.sentence).toUtf8() + '\n';
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
    for (auto it = extra.begin(); it != extra.end(); ++it)
        json.insert(it.key(), it.value());
    return {text(file, plan, isDryRun), json, plan.leavesOut() ? ExitCode::Problems : ExitCode::Done};
}

} // namespace waymark
