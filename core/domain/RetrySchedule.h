// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDateTime>

#include <array>
#include <chrono>
#include <optional>

namespace waymark {

/// When a message that a server refused for now is tried again (README.md, "States of a delivery").
struct RetrySchedule
{
    static constexpr std::array delays = {std::chrono::minutes(1), std::chrono::minutes(5),
                                          std::chrono::minutes(15), std::chrono::minutes(60),
                                          std::chrono::minutes(240)};
    static constexpr int tries = static_cast<int>(delays.size()) + 1;

    /// The instant of the try after the `attempts`-th, which ended at `now`; nothing after the last one.
    static std::optional<QDateTime> next(int attempts, const QDateTime &now)
    {
        if (attempts < 1 || attempts >= tries)
            return std::nullopt;
        return now.addSecs(std::chrono::seconds(delays[static_cast<size_t>(attempts) - 1]).count());
    }
};

} // namespace waymark
