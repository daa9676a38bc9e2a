// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/MailAccount.h"

namespace waymark {

/// Whether sending through `account` needs a password.
bool needsPassword(const MailAccount &account);

/// Fails with Denied when `account` needs a password and there is none: an empty one, repeated, locks
/// accounts as a wrong one does.
Result<void> expectPassword(const MailAccount &account, const QString &password);

/// Under which key the account's password lies in the SecretStore. Names server and user, so that a password
/// is never shown to another server than the one that it was entered for.
QString passwordKey(const MailAccount &account);

} // namespace waymark
