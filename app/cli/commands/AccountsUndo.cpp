// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/AccountsUndo.h"

#include "app/cli/FileImportsOf.h"
#include "app/cli/ProfileWorkspace.h"
#include "app/cli/TextTable.h"

#include <QJsonArray>

namespace waymark {

QString AccountsUndo::summary() const
{
    return tr("Takes an import of accounts back, within 30 days.");
}

Result<CommandResult> AccountsUndo::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const auto store = ProfileWorkspace::openToWork(context);
    if (!store)
        return failure(store.error());
    const auto imports = fileImportsOf(ImportKind::Accounts, **store, context);
    if (!imports)
        return failure(imports.error());
    auto future = (*imports)->undo(ContactImportId(line.positionalArguments().first()));
    (*store)->drain();
    const auto undone = future.result();
    WAYMARK_TRY(undone);

    QJsonArray kept;
    QByteArray text = tr("Accounts taken back: %1.").arg(counted(undone->undone)).toUtf8() + '\n';
    for (const KeptByUndo &account : undone->kept) {
        kept.append(QJsonObject{{QStringLiteral("id"), account.id},
                                {QStringLiteral("name"), account.name},
                                {QStringLiteral("domain"), account.detail}});
        text += tr("Kept, because it was changed or used since: %1.").arg(account.name).toUtf8() + '\n';
    }
    return CommandResult{text,
                         {{QStringLiteral("undone"), undone->undone}, {QStringLiteral("kept"), kept}},
                         undone->kept.isEmpty() ? ExitCode::Done : ExitCode::Problems};
}

} // namespace waymark
