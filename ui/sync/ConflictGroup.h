// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncConflict.h"

#include <QList>
#include <QString>

namespace waymark {

/// The conflicts of one object, which are settled together.
struct ConflictGroup
{
    QList<SyncConflict> conflicts; ///< At least one. All of one kind.
    QString account = {};          ///< The name of the account that the object belongs to, where it does.

    const SyncConflict &first() const { return conflicts.constFirst(); }
    /// Stable as long as one of them is there.
    QString key() const
    {
        return QStringLiteral("%1 %2 %3").arg(entityName(first().type), first().uid).arg(int(first().kind));
    }

    bool operator==(const ConflictGroup &) const = default;
};

/// Puts those of one object together; the order is that of each object's first.
QList<ConflictGroup> conflictGroups(const QList<SyncConflict> &conflicts);

} // namespace waymark
