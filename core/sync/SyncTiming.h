// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <chrono>

namespace waymark {

/// How patient a synchronisation is; tests and `waymark-cli sync` have less of it.
struct SyncTiming
{
    std::chrono::milliseconds connect{60'000};  ///< Without a byte from the other side.
    std::chrono::milliseconds request{120'000}; ///< For a whole answer on a line that is fast.
    std::chrono::milliseconds settle{50};       ///< After a change here, for others that belong to it.
    std::chrono::milliseconds poll{60'000};     ///< Between two looks where the event source does not work.
    std::chrono::milliseconds ping{30'000}; ///< Asked of the event source; silent for twice that, it is gone.
    std::chrono::milliseconds firstRetry{1'000}; ///< After a failure; doubled with each, up to `lastRetry`.
    std::chrono::milliseconds lastRetry{300'000};
};

} // namespace waymark
