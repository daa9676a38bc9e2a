// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/ReferenceStanding.h"

#include "core/sync/AgreedRows.h"
#include "core/sync/mapping/RowMapping.h"

namespace waymark {

using Found = ReferenceStanding::Found;

Result<bool> ReferenceStanding::isThere(const ObjectReference &reference)
{
    return m_inBatch.contains(reference.uid) ? Result<bool>(true) : m_references.isShared(reference);
}

Result<Found> ReferenceStanding::of(const SyncType &type, const QString &uid, const QJsonObject &object)
{
    for (const ObjectReference &reference : referencesOf(type, object)) {
        if (reference.uid == uid)
            continue;
        const auto found = of(reference);
        WAYMARK_TRY(found);
        if (found->standing != Standing::Ready)
            return found;
    }
    return Found();
}

Result<Found> ReferenceStanding::of(const ObjectReference &reference)
{
    const auto there = isThere(reference);
    WAYMARK_TRY(there);
    if (*there)
        return Found();
    const Found missing =
        reference.required ? Found{Standing::Blocked, reference.uid} : Found{Standing::Ready};
    const SyncType *type = syncType(reference.type);
    if (!type)
        return missing;
    const auto change = AgreedRows::change(m_connection, *type, reference.uid);
    WAYMARK_TRY(change);
    if (*change)
        return (*change)->error.isEmpty() ? Found{Standing::Later} : Found{Standing::Blocked, reference.uid};
    const auto unscanned = AgreedRows::isUnscanned(m_connection, *type, reference.uid);
    WAYMARK_TRY(unscanned);
    return *unscanned ? Found{Standing::Later} : missing;
}

Result<QJsonObject> ReferenceStanding::sendable(const SyncType &type, const QJsonObject &row)
{
    const QJsonObject object = RowMapping::forWire(type, row);
    QSet<QString> kept;
    for (const ObjectReference &reference : referencesOf(type, object)) {
        const auto there = isThere(reference);
        WAYMARK_TRY(there);
        if (*there)
            kept.insert(reference.uid);
    }
    return withReferences(type, object,
                          [&kept](const ObjectReference &reference) { return kept.contains(reference.uid); });
}

} // namespace waymark
