// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <chrono>
#include <optional>

namespace waymark {

/// What helps against a failed request.
enum class Remedy {
    Retry,    ///< The same bytes again, later: the network, the server's trouble, its wish for less.
    SignIn,   ///< Another token.
    Person,   ///< Something that a person has to see: a certificate, another program, a defect.
    Renumber, ///< The device's sequence is not the server's: one of the two came back from a copy.
    Shrink,   ///< A smaller request, or one for less. Nothing was done.
};

/// Why a request was not answered as it should be.
struct WireFailure
{
    Remedy remedy = Remedy::Retry;
    Error error;
    std::optional<std::chrono::milliseconds> retryAfter; ///< The server's own wish.
    qint64 lastSequence = -1;                            ///< Of Renumber: what the server knows.
    bool isRefusal = false; ///< Said to this request, and it would be said again.
};

template <class T>
using WireOutcome = tl::expected<T, WireFailure>;

inline tl::unexpected<WireFailure> wireFailure(Remedy remedy, ErrorKind kind, QString sentence,
                                               QString detail = {})
{
    return tl::unexpected<WireFailure>(
        WireFailure{remedy, Error{kind, std::move(sentence), std::move(detail)}, {}, -1});
}

} // namespace waymark
