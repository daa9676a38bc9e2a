// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncTiming.h"

namespace waymark {

class SecretStore;
class Store;

/// What a Synchroniser works with; store and secrets must outlive it.
struct SyncParts
{
    Store &store;
    SecretStore &secrets;
    SyncTiming timing = {};
    bool listens = true; ///< To the event source; without it and polling, it looks only when asked.
};

} // namespace waymark
