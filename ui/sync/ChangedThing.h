// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/ChangeSet.h"
#include "ui/shell/Selection.h"

namespace waymark {

class Connection;

/// Whether things of this type have a place in an account's Customer 360 where they can be changed.
bool standsInAccount(EntityType type);

/// What to choose there. Fails with NotFound where it is gone.
Result<Selection::Subject> changedThing(Connection &connection, EntityType type, const QString &uid);

} // namespace waymark
