// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Delivery.h"

#include <QDateTime>

namespace waymark {

class Change;

/// What the server learns about an address by itself, put on the contact; an opt-out and an address that does
/// not exist also on the list of suppressed addresses and on the timeline of each of the contact's accounts.
/// Learning the same again changes nothing.
class AddressNotes
{
public:
    /// Whoever got the delivery asked for no more.
    static Result<void> optOut(Change &change, const Delivery &delivery, const QDateTime &now);
    /// A mail server said that the address does not exist.
    static Result<void> hardBounce(Change &change, const Delivery &delivery, const QDateTime &now);
    /// The message came back, and not because of the address: noted on the contact, who still gets email.
    static Result<void> softBounce(Change &change, const Delivery &delivery, const QDateTime &now);
};

/// Whether the words of a mail server that refused a message for good are about the address, and not about
/// the message or its sender (RFC 3463: X.1.1, X.1.2, X.1.3, X.1.6, X.1.10 and X.2.1). Without such a code
/// 550, 551 and 553 are, where they came before the message (`beforeMessage`).
bool isAboutAddress(const QString &serverReply, bool beforeMessage);

} // namespace waymark
