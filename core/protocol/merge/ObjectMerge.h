// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/TypeSchema.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace waymark {

/// What comes of two changes of one object that began from the same version.
struct MergedObject
{
    QJsonObject object;         ///< What stands on both sides afterwards.
    QStringList conflicts;      ///< Properties of which mine is not in it and has to be kept for a person.
    bool textsDiverged = false; ///< The texts were changed on both sides; theirs are in `object`.

    bool operator==(const MergedObject &) const = default;
};

/// Merges property by property, by each one's MergePolicy. `base` is what both began with; an empty one means
/// that nothing was agreed, so that what is not the same was changed on both sides. `mineAt` is when mine was
/// changed, for completions.
MergedObject mergedObject(const TypeSchema &type, const QJsonObject &base, const QJsonObject &mine,
                          const QJsonObject &theirs, const QDateTime &mineAt = {});

/// The patch (RFC 8620, section 5.3) that makes `after` of `before`: sets and maps as additions and removals,
/// everything else whole. Properties that nobody may change are left out.
QJsonObject patchBetween(const TypeSchema &type, const QJsonObject &before, const QJsonObject &after);

} // namespace waymark
