// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/ConflictGroup.h"

#include <QHash>

namespace waymark {

QList<ConflictGroup> conflictGroups(const QList<SyncConflict> &conflicts)
{
    QList<ConflictGroup> groups;
    QHash<QString, qsizetype> places;
    for (const SyncConflict &conflict : conflicts) {
        const ConflictGroup alone{{conflict}};
        const qsizetype place = places.value(alone.key(), groups.size());
        if (place < groups.size()) {
            groups[place].conflicts.append(conflict);
            continue;
        }
        places.insert(alone.key(), place);
        groups.append(alone);
    }
    return groups;
}

} // namespace waymark
