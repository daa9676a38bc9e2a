// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/StoreImport.h"

#include "app/cli/ProfileWorkspace.h"
#include "app/cli/StoreWords.h"
#include "core/base/Clock.h"
#include "core/store/Backups.h"
#include "core/store/WorkspaceArchive.h"

#include <QFileInfo>

namespace waymark {

QString StoreImport::summary() const
{
    return tr("Puts an exported workspace in the workspace's place, and the workspace beside it.");
}

Result<CommandResult> StoreImport::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const QString path = ProfileWorkspace::path(context);
    const QString file = QFileInfo(line.positionalArguments().first()).absoluteFilePath();
    const auto aside = WorkspaceArchive::import(path, file, context.clock.now());
    WAYMARK_TRY(aside);
    const auto counts = Backups::contents(path);
    WAYMARK_TRY(counts);

    QString text = tr("The workspace is now that of %1.").arg(file) + QLatin1Char('\n') +
                   StoreWords::text(*counts) + QLatin1Char('\n');
    if (!aside->isEmpty())
        text += tr("What was there is kept as %1.").arg(*aside) + QLatin1Char('\n');
    return CommandResult{text.toUtf8(),
                         {{QStringLiteral("imported"), file},
                          {QStringLiteral("setAside"), *aside},
                          {QStringLiteral("holds"), StoreWords::json(*counts)}}};
}

} // namespace waymark
