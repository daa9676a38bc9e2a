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

namespace {

/// What opening met, as the JSON names it.
QString outcomeName(const Store &store)
{
    if (store.isForReading())
        return QStringLiteral("readOnly");
    switch (store.outcome().found) {
    case OpenOutcome::Found::New:
        return QStringLiteral("new");
    case OpenOutcome::Found::Current:
        return QStringLiteral("current");
    case OpenOutcome::Found::Upgraded:
        return QStringLiteral("upgraded");
    }
    Q_UNREACHABLE();
}

QString outcomeSentence(const Store &store)
{
    if (store.isForReading())
        return StoreInfo::tr("only to be read: another Waymark has it open, or it may not be written");
    switch (store.outcome().found) {
    case OpenOutcome::Found::New:
        return StoreInfo::tr("new");
    case OpenOutcome::Found::Current:
        return StoreInfo::tr("up to date");
    case OpenOutcome::Found::Upgraded:
        return StoreInfo::tr("brought up to date; the older one is kept as %1").arg(store.outcome().backup);
    }
    Q_UNREACHABLE();
}

} // namespace

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
    table.addRow({tr("Opened"), outcomeSentence(**store)});
    table.addRow({tr("Schema"), counted(migrations->size())});
    table.addRow({tr("Size"), sizeText(size)});
    table.addRow({tr("Holds"), StoreWords::text(*counts)});
    for (const Backup &backup : backups) {
        backupList.append(StoreWords::json(backup));
        table.addRow({tr("Backup"), StoreWords::name(backup), sizeText(backup.size), backup.path});
    }
    return CommandResult{table.toText(),
                         {{QStringLiteral("path"), path},
                          {QStringLiteral("opened"), outcomeName(**store)},
                          {QStringLiteral("upgradeBackup"), (*store)->outcome().backup},
                          {QStringLiteral("schema"), migrations->size()},
                          {QStringLiteral("size"), size},
                          {QStringLiteral("holds"), StoreWords::json(*counts)},
                          {QStringLiteral("backups"), backupList}}};
}

} // namespace waymark
