// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/StoreBackup.h"

#include "app/cli/ProfileWorkspace.h"
#include "core/base/Clock.h"
#include "core/store/Backups.h"
#include "core/store/Connection.h"
#include "core/store/Database.h"

#include <QFileInfo>

namespace waymark {

namespace {

/// Copies the workspace to a file that is not there yet.
Result<QString> copyTo(const QString &workspace, const QString &target)
{
    if (QFileInfo::exists(target))
        return failure(ErrorKind::Conflict,
                       StoreBackup::tr("The file %1 is there already. Choose another name.").arg(target));
    const auto connection = Connection::open(workspace, Connection::Access::Write);
    if (!connection)
        return failure(connection.error());
    WAYMARK_TRY(Database::copy(**connection, target));
    return target;
}

} // namespace

QString StoreBackup::summary() const
{
    return tr("Copies the workspace to FILE, or makes the day's backup anew, also while the desktop runs.");
}

Result<CommandResult> StoreBackup::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const auto store = ProfileWorkspace::openToCopy(context); // Held until the copy is whole.
    if (!store)
        return failure(store.error());
    const QString file = line.positionalArguments().value(0);
    const auto made = file.isEmpty() ? Backups::makeNow((*store)->path(), Backups::dayOf(context.clock.now()))
                                     : copyTo((*store)->path(), QFileInfo(file).absoluteFilePath());
    WAYMARK_TRY(made);
    return CommandResult{
        tr("The workspace is copied to %1.").arg(*made).toUtf8() + '\n',
        {{QStringLiteral("backup"), *made}, {QStringLiteral("size"), QFileInfo(*made).size()}}};
}

} // namespace waymark
