// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/LibraryExport.h"

#include "app/cli/ProfileWorkspace.h"
#include "core/work/library/LibraryExchange.h"

#include <QDir>
#include <QFileInfo>

namespace waymark {

QString LibraryExport::summary() const
{
    return tr("Writes the playbooks and their templates into one file.");
}

QList<QCommandLineOption> LibraryExport::options() const
{
    return {QCommandLineOption(QStringLiteral("playbook"), tr("Only this playbook, with its templates."),
                               QStringLiteral("playbook"))};
}

Result<CommandResult> LibraryExport::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const auto store = ProfileWorkspace::openToLook(context);
    if (!store)
        return failure(store.error());
    const QString path = QFileInfo(line.positionalArguments().first()).absoluteFilePath();
    const LibraryExchange exchange({**store, context.clock, {}});
    WAYMARK_TRY(exchange.exportTo(path, PlaybookId(line.value(QStringLiteral("playbook")))));
    return CommandResult{tr("The library is in %1.").arg(QDir::toNativeSeparators(path)).toUtf8() + '\n',
                         {{QStringLiteral("path"), path}, {QStringLiteral("bytes"), QFileInfo(path).size()}}};
}

} // namespace waymark
