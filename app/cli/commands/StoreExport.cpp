// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/StoreExport.h"

#include "app/cli/ProfileWorkspace.h"
#include "app/cli/TextTable.h"
#include "core/store/WorkspaceArchive.h"

#include <QFileInfo>

namespace waymark {

QString StoreExport::summary() const
{
    return tr("Packs the whole workspace into one small file, to take elsewhere.");
}

Result<CommandResult> StoreExport::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const auto store = ProfileWorkspace::openToCopy(context); // Held until the copy is whole.
    if (!store)
        return failure(store.error());
    const QString file = QFileInfo(line.positionalArguments().first()).absoluteFilePath();
    WAYMARK_TRY(WorkspaceArchive::pack((*store)->path(), file));
    const qint64 size = QFileInfo(file).size();
    return CommandResult{tr("The workspace is packed into %1 (%2).").arg(file, sizeText(size)).toUtf8() +
                             '\n',
                         {{QStringLiteral("export"), file}, {QStringLiteral("size"), size}}};
}

} // namespace waymark
