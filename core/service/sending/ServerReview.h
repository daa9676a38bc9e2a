// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Delivery.h"
#include "core/domain/Submission.h"

#include <QList>

namespace waymark {

class SqlConnection;

/// What forbids an email to leave now, by checkLeaving() (core/domain/LeavingCheck.h) on what the objects say
/// in this transaction: about the whole of it, and about the recipients of `deliveries`. Empty: it may leave.
Result<QList<ReviewReason>> serverReview(SqlConnection &connection, const Submission &submission,
                                         const QList<Delivery> &deliveries);

} // namespace waymark
