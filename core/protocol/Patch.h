// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/SetError.h"
#include "core/protocol/TypeSchema.h"

#include <QJsonObject>

namespace waymark {

/// No patch has more paths. Every entry of the largest sets can be replaced by another one.
inline constexpr int maxPatchPaths = 2500;

/// `current` with the paths of `patch` set (RFC 8620, section 5.3: PatchObject), before its values are looked
/// at. Properties of the whole object that the patch does not name are as they were. Says invalidPatch for a
/// path that leads through something that is not there or into a list, and where one path is the beginning of
/// another; invalidProperties for a name that the type does not have.
SetOutcome<QJsonObject> applyPatch(const TypeSchema &type, const QJsonObject &current,
                                   const QJsonObject &patch);

} // namespace waymark
