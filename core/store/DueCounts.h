// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDate>

namespace waymark {

/// How many open tasks Today's groups hold, whatever part of them is shown.
struct DueCounts
{
    int overdue = 0;
    QDate oldestOverdue; ///< Null without any.
    int today = 0;
    int laterThisWeek = 0;
    QDate nextAfter; ///< The first due day after this week; null without any.

    bool operator==(const DueCounts &) const = default;
};

} // namespace waymark
