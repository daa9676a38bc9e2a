// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"

#include <QSet>

namespace waymark {

class WriteTransaction;

/// Takes contacts who leave an account off its open CTAs, and off these CTAs' drafts that are not on their
/// way and were not sent. Their memberships are the caller's.
Result<void> leaveOpenWork(WriteTransaction &transaction, const AccountId &account,
                           const QSet<ContactId> &contacts);

} // namespace waymark
