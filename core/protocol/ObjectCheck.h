// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/SetError.h"
#include "core/protocol/TypeSchema.h"

#include <QJsonObject>

namespace waymark {

/// The object that a create of `given` makes, whole, without `id` and `rev`: every property is there, `uid`
/// only if it was given. Says what is wrong with it otherwise: invalidProperties, forbidden (a property that
/// `roles` may not set), tooLarge.
SetOutcome<QJsonObject> checkedCreate(const TypeSchema &type, const QJsonObject &given, Roles roles);

/// `current` after `patch` (a PatchObject of RFC 8620, section 5.3), whole. Says otherwise: invalidPatch for
/// paths that lead nowhere, into a list, or overlap; invalidProperties; forbidden.
SetOutcome<QJsonObject> patched(const TypeSchema &type, const QJsonObject &current, const QJsonObject &patch,
                                Roles roles);

/// Whether `text` is a uid that a client may give an object of this type.
bool isUidOf(const TypeSchema &type, const QString &text);

/// No object is larger than this, in bytes of compact JSON.
inline constexpr int maxObjectBytes = 524'288;

} // namespace waymark
