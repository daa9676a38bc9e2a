// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Submission.h"

#include <QList>

#include <functional>

namespace waymark {

class Connection;

/// What forbids a submission to leave now; empty when it may. Asked inside the transaction
/// that queues it and again inside each that leases a delivery, on the store's writer thread: it only reads,
/// and only through the connection that it is given.
using LeavingReview = std::function<Result<QList<ReviewReason>>(Connection &, const Submission &)>;

/// The review of the product: reads the facts and asks checkLeaving() (core/domain/LeavingCheck.h).
Result<QList<ReviewReason>> reviewBeforeLeaving(Connection &connection, const Submission &submission);

} // namespace waymark
