// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/StoreInfo.h"

#include "app/cli/ProfileWorkspace.h"
#include "app/cli/StoreWords.h"
#include "core/store/Backups.h"
#include "core/store/Migration.h"

#include <QFileInfo>
#include <QJsonArray>

namespace waymark {

QString StoreInfo::summary() const
{
    return tr("Says what the workspace is, what it holds, and which backups there are.");
}

Result<CommandResult> StoreInfo::runNow(const QCommandLineParser &, const CommandContext &context)
{
    const auto store = ProfileWorkspace::openToLook(context);
    if (!store)
        return failure(store.error());
    const auto counts = WorkspaceCounts::read((*store)->reader());
    WAYMARK_TRY(counts);
    const auto migrations = builtInMigrations();
    WAYMARK_TRY(migrations);
    const QString path = (*store)->path();
    const qint64 size = QFileInfo(path).size();
    const QList<Backup> backups = Backups::list(path);

    QJsonArray backupList;
    TextTable table;
    table.addRow({tr("Workspace"), path});
    table.addRow({tr("Schema"), counted(migrations->size())});
    table.addRow({tr("Size"), sizeText(size)});
    table.addRow({tr("Holds"), StoreWords::text(*counts)});
    for (const Backup &backup : backups) {
        backupList.append(StoreWords::json(backup));
        table.addRow({tr("Backup"), StoreWords::name(backup), sizeText(backup.size), backup.path});
    }
    return CommandResult{table.toText(),
                         {{QStringLiteral("path"), path},
                          {QStringLiteral("schema"), migrations->size()},
                          {QStringLiteral("size"), size},
                          {QStringLiteral("holds"), StoreWords::json(*counts)},
                          {QStringLiteral("backups"), backupList}}};
}

} // namespace waymark
