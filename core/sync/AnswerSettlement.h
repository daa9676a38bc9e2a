// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QJsonArray>

namespace waymark {

class WriteTransaction;

/// What came of a request.
struct SettledCounts
{
    int accepted = 0;
    int merged = 0; ///< Had changed on the server; merged, to be sent again.
    int parked = 0; ///< Refused.

    bool operator==(const SettledCounts &) const = default;
};

/// What the server answered to the stored request.
class AnswerSettlement
{
public:
    /// Takes the `methodResponses` of the stored request over and clears it, in one transaction: what was
    /// accepted is agreed, what met another version is merged, what was refused is parked with its reason.
    /// Nothing happens when no request is stored: its answer was taken over before. Fails with Damaged,
    /// changing nothing, where the answer does not fit the request.
    static Result<SettledCounts> settle(WriteTransaction &transaction, const QJsonArray &methodResponses);
};

} // namespace waymark
