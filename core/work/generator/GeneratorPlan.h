// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace waymark {

/// What is to be invented. The same plan gives the same rows, to the last byte.
struct GeneratorPlan
{
    int accounts = 0;
    int contacts = 0;
    quint64 seed = 1;
    QDate today; ///< The day that all other days are told from.

    /// The morning of that day, UTC: when everything is written.
    QDateTime now() const { return QDateTime(today, QTime(8, 0), QTimeZone::utc()); }
};

} // namespace waymark
