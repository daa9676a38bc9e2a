// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/OutboxAnswer.h"

#include "app/cli/TextTable.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::OutboxAnswer)
};

QString groupName(OutboxGroup group)
{
    switch (group) {
    case OutboxGroup::NeedsYou:
        return QStringLiteral("needsYou");
    case OutboxGroup::Sending:
        return QStringLiteral("sending");
    case OutboxGroup::Waiting:
        return QStringLiteral("waiting");
    case OutboxGroup::Sent:
        return QStringLiteral("sent");
    }
    Q_UNREACHABLE();
}

QJsonObject json(const OutboxRow &row)
{
    return {{QStringLiteral("id"), row.row.submission.id.toString()},
            {QStringLiteral("group"), groupName(row.group)},
            {QStringLiteral("account"), row.row.accountName},
            {QStringLiteral("subject"), row.row.submission.subject},
            {QStringLiteral("recipients"), row.row.total},
            {QStringLiteral("accepted"), row.accepted},
            {QStringLiteral("open"), row.open},
            {QStringLiteral("failed"), row.failed},
            {QStringLiteral("unknown"), row.unknown},
            {QStringLiteral("words"), row.words}};
}

} // namespace

CommandResult OutboxAnswer::of(const QList<OutboxRow> &rows)
{
    CommandResult result;
    QJsonArray emails;
    TextTable table;
    for (const OutboxRow &row : rows) {
        if (row.group == OutboxGroup::Sent)
            continue;
        if (row.group == OutboxGroup::NeedsYou)
            result.code = ExitCode::Problems;
        emails.append(json(row));
        table.addRow(
            {row.row.submission.id.toString(), row.row.accountName, row.row.submission.subject, row.words});
    }
    result.text = table.isEmpty() ? Words::tr("Nothing is on its way.").toUtf8() + '\n' : table.toText();
    result.json = {{QStringLiteral("emails"), emails}};
    return result;
}

} // namespace waymark
