// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/Mailbox.h"

#include <QDateTime>
#include <QString>

namespace waymark {

/// What stands above one recipient's message.
struct MessageHead
{
    Mailbox from;
    Mailbox replyTo; ///< No address: no Reply-To.
    Mailbox to;
    QDateTime date;          ///< Written with its own offset from UTC.
    QString messageId;       ///< From newMessageId(); fixed before the first attempt.
    /// A mailto: address (RFC 2369), or a link that a POST unsubscribes by (RFC 8058); empty for none.
    QString listUnsubscribe;

    bool operator==(const MessageHead &) const = default;
};

/// "<uid@domain>" with the domain of the sender's address (RFC 5322, section 3.6.4). Unique as `uid` is.
QString newMessageId(const QString &uid, const QString &senderAddress);

} // namespace waymark
