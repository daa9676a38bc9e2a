// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"

#include <QString>

namespace waymark {

class WriteTransaction;

/// Marks a contact's address as one that hard-bounced, and says so on the timeline of each of their accounts;
/// changes nothing when it is marked already. `detail` holds the mail server's words, if known.
Result<void> markHardBounce(WriteTransaction &transaction, const ContactId &contact, const QString &detail);

} // namespace waymark
