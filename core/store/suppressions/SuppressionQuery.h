// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/SuppressedAddress.h"

#include <QString>

#include <optional>

namespace waymark {

/// Which of the suppressed addresses a list shows, and in which order.
struct SuppressionQuery
{
    enum class Sort { Newest, Address };

    QString text = {}; ///< Stands in the address or the source; empty for all.
    std::optional<SuppressionReason> reason = std::nullopt;
    bool lifted = false; ///< Those that were lifted, instead of those that hold.
    Sort sort = Sort::Newest;
    bool descending = true;

    bool operator==(const SuppressionQuery &) const = default;
};

} // namespace waymark
