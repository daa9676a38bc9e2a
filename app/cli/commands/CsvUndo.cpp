// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/CsvUndo.h"

#include "app/cli/FileImportsOf.h"
#include "app/cli/ProfileWorkspace.h"
#include "app/cli/TextTable.h"

#include <QJsonArray>

namespace waymark {

QString CsvUndo::summary() const
{
    return isOfContacts() ? tr("Takes an import of contacts back, within 30 days.")
                          : tr("Takes an import of accounts back, within 30 days.");
}

Result<CommandResult> CsvUndo::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const auto store = ProfileWorkspace::openToWork(context);
    if (!store)
        return failure(store.error());
    const auto imports = fileImportsOf(kind(), **store, context);
    if (!imports)
        return failure(imports.error());
    auto future = (*imports)->undo(ContactImportId(line.positionalArguments().first()));
    (*store)->drain();
    const auto undone = future.result();
    WAYMARK_TRY(undone);

    QJsonArray kept;
    QByteArray text = (isOfContacts() ? tr("Contacts taken back: %1.") : tr("Accounts taken back: %1."))
                          .arg(counted(undone->undone))
                          .toUtf8() +
                      '\n';
    if (undone->undoneAccounts > 0)
        text +=
            tr("Accounts that got their old values back: %1.").arg(counted(undone->undoneAccounts)).toUtf8() +
            '\n';
    const QString detail = isOfContacts() ? QStringLiteral("email") : QStringLiteral("domain");
    for (const KeptByUndo &row : undone->kept) {
        kept.append(QJsonObject{
            {QStringLiteral("id"), row.id}, {QStringLiteral("name"), row.name}, {detail, row.detail}});
        const QString words =
            isOfContacts() ? tr("Kept, because they unsubscribed or something happened since: %1 (%2).")
                                 .arg(row.name, row.detail)
                           : tr("Kept, because it was changed or used since: %1.").arg(row.name);
        text += words.toUtf8() + '\n';
    }
    if (!undone->keptAddresses.isEmpty())
        text += tr("Addresses that stay on the list of suppressions, since they opted out: %1.")
                    .arg(counted(undone->keptAddresses.size()))
                    .toUtf8() +
                '\n';
    const bool isAll = undone->kept.isEmpty() && undone->keptAddresses.isEmpty();
    return CommandResult{
        text,
        {{QStringLiteral("undone"), undone->undone},
         {QStringLiteral("undoneAccounts"), undone->undoneAccounts},
         {QStringLiteral("kept"), kept},
         {QStringLiteral("keptAddresses"), QJsonArray::fromStringList(undone->keptAddresses)}},
        isAll ? ExitCode::Done : ExitCode::Problems};
}

} // namespace waymark
