// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// An amount in the minor unit of its currency (cents), so that sums are exact. `currency` is an ISO 4217
/// code.
struct Money
{
    qint64 minor = 0;
    QString currency = QStringLiteral("USD");

    bool operator==(const Money &) const = default;
};

} // namespace waymark
