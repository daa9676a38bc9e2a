// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QString>

namespace waymark {

/// A whole workspace that is to take the place of another one.
struct Replacement
{
    enum class Source {
        Backup, ///< As Backups lists them.
        Export, ///< As WorkspaceArchive packs them.
    };

    Source source = Source::Backup;
    QString file;
    /// An export that WorkspaceArchive::prepare() has unpacked; removed in the end. Empty for another.
    QString prepared = {};

    /// Puts it in the place of the closed workspace at `path` as Restore and WorkspaceArchive do; gives where
    /// that is now, empty where there was none. For a worker thread.
    Result<QString> run(const QString &path, const QDateTime &now) const;

    bool operator==(const Replacement &) const = default;
};

} // namespace waymark
