// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QString>

namespace waymark {

class Change;

/// What follows for a submission from the states of its deliveries, in the transaction that changed them, by
/// the rules and in the words of the desktop's outbox (core/delivery/Settlement.h).
class ServerSettlement
{
public:
    /// Once none is open: Done; its task and CTA move on and the timeline has its one entry, which what is
    /// learnt later corrects, without another day for either. With all left out it is Recalled. A submission
    /// that was Done and of which one is open again is Queued.
    static Result<void> settle(Change &change, const QString &submission, const QDateTime &now);
};

} // namespace waymark
