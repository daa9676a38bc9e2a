// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Activity.h"

namespace waymark {

class WriteTransaction;

/// Writes the timeline entry of an act, in the act's own transaction, so that undoing it takes both back. Id,
/// instant and actor are filled in.
Result<void> writeTimeline(WriteTransaction &transaction, Activity activity);

} // namespace waymark
