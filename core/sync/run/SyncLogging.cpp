// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/SyncLogging.h"

namespace waymark {

Q_LOGGING_CATEGORY(logSync, "waymark.sync")

} // namespace waymark
