// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

namespace waymark {

class WriteTransaction;

/// Undoes the transaction with this journal number inside `current`, entry by entry from the last to the
/// first. Fails with Conflict when one of its rows was changed since, or something was added that hangs on
/// one, and with NotFound when there is no such transaction.
Result<void> revertTransaction(WriteTransaction &current, qint64 transaction);

} // namespace waymark
