// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Replacement.h"

#include "core/store/Restore.h"
#include "core/store/WorkspaceArchive.h"

#include <QFile>
#include <QScopeGuard>

namespace waymark {

Result<QString> Replacement::run(const QString &path, const QDateTime &now) const
{
    if (source == Source::Backup)
        return Restore::run(path, file, now);
    if (prepared.isEmpty())
        return WorkspaceArchive::import(path, file, now);
    const auto removal = qScopeGuard([this] { QFile::remove(prepared); });
    return Restore::run(path, prepared, now);
}

} // namespace waymark
