// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/email/Mailbox.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// The head of a message that somebody else composed, read so strictly that nobody can read it otherwise.
struct ReadHead
{
    QStringList names; ///< Of every header line, in lower case and in order.
    QList<Mailbox> from;
    QList<Mailbox> replyTo;
    QList<Mailbox> to;
    QString subject;                ///< Decoded.
    QString messageId;              ///< With its angle brackets.
    QStringList unsubscribeTargets; ///< The addresses of List-Unsubscribe (RFC 2369), without brackets.
    QString unsubscribePost;        ///< List-Unsubscribe-Post (RFC 8058).

    bool operator==(const ReadHead &) const = default;
};

/// Reads the head of a message in CRLF lines. Fails with ErrorKind::Invalid where it is not ASCII, a line is
/// no header line or longer than 998 octets, a header stands twice, an address line has
/// groups or cannot be read, and where no empty line ends it (RFC 5322, sections 2 and 3.6).
Result<ReadHead> readHead(const QByteArray &bytes);

} // namespace waymark
