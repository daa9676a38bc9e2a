// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QDate>

namespace waymark {

/// The part of an owner's open tasks that Today shows. Tasks of closed and of snoozed CTAs are not in it.
struct DueWindow
{
    UserId owner; ///< Empty for everybody.
    QDate today;  ///< In the organisation's time zone: a CTA snoozed until this day or later is hidden.
    QDate from;   ///< First due day; null for "however late".
    QDate until;  ///< Last due day.
    int offset = 0;
    int limit = 500;

    bool operator==(const DueWindow &) const = default;
};

} // namespace waymark
