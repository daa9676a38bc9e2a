// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/SuppressedAddress.h"

#include <QDate>

namespace waymark {

/// An address that is put on the list of those to which nothing is sent.
struct NewSuppression
{
    QString address;
    SuppressionReason reason = SuppressionReason::OptedOut;
    QDate on;       ///< The day since when; invalid for now.
    QString source; ///< Where that is known from, in words.

    bool operator==(const NewSuppression &) const = default;
};

} // namespace waymark
