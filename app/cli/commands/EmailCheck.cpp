// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/EmailCheck.h"

#include "app/cli/DraftToRead.h"
#include "core/email/checks/Checks.h"
#include "core/store/DraftRepository.h"

#include <QJsonArray>

namespace waymark {

namespace {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Note:
        return QStringLiteral("note");
    case Severity::Passed:
        return QStringLiteral("passed");
    }
    Q_UNREACHABLE();
}

/// Adds what the checks found in one draft; true when it may be sent.
bool tell(const DraftId &draft, const QString &subject, const QList<Finding> &findings, CommandResult &result,
          QJsonArray &drafts)
{
    QJsonArray list;
    result.text += draft.toString().toUtf8() + "  " + subject.toUtf8() + '\n';
    for (const Finding &finding : findings) {
        list.append(QJsonObject{{QStringLiteral("id"), finding.id},
                                {QStringLiteral("severity"), severityName(finding.severity)},
                                {QStringLiteral("place"), finding.place.ref},
                                {QStringLiteral("sentence"), finding.sentence},
                                {QStringLiteral("detail"), finding.detail}});
        if (finding.severity != Severity::Passed)
            result.text += "  " + severityName(finding.severity).leftJustified(9).toUtf8() +
                           finding.sentence.toUtf8() + '\n';
    }
    const bool maySend = Checks::maySend(findings);
    drafts.append(QJsonObject{{QStringLiteral("draft"), draft.toString()},
                              {QStringLiteral("subject"), subject},
                              {QStringLiteral("maySend"), maySend},
                              {QStringLiteral("findings"), list}});
    return maySend;
}

/// The draft that is named, or all.
Result<QList<DraftId>> wanted(const DraftToRead &reading, const QString &name)
{
    if (!name.isEmpty())
        return QList<DraftId>{DraftId(name)};
    const auto rows = DraftRepository::list(reading.work().store.reader(), {});
    WAYMARK_TRY(rows);
    QList<DraftId> ids;
    for (const DraftRow &row : *rows)
        ids.append(row.id);
    return ids;
}

} // namespace

QString EmailCheck::summary() const
{
    return tr("Runs the checks of one draft, or of all, as before sending.");
}

Result<CommandResult> EmailCheck::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const auto reading = DraftToRead::open(context);
    WAYMARK_TRY(reading);
    const auto ids = wanted(*reading, line.positionalArguments().value(0));
    WAYMARK_TRY(ids);

    CommandResult result;
    QJsonArray drafts;
    for (const DraftId &id : *ids) {
        const auto email = reading->prepare(id);
        WAYMARK_TRY(email);
        const QString subject = email->render(email->facts().draft().recipients.value(0)).subject;
        if (!tell(id, subject, email->check(), result, drafts))
            result.code = ExitCode::Problems;
    }
    if (ids->isEmpty())
        result.text = tr("There are no drafts.").toUtf8() + '\n';
    result.json = {{QStringLiteral("drafts"), drafts}};
    return result;
}

} // namespace waymark
