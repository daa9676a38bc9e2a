// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QString>

namespace waymark {

/// One message to one recipient, as a transport gets it. Everything in it was fixed before the first attempt.
struct OutgoingMessage
{
    QString from;     ///< Envelope sender (RFC 5321, section 4.1.1.2), without angle brackets.
    QString to;       ///< Envelope recipient, without angle brackets.
    QString subject;  ///< For names that a person reads; the message's own Subject stands in `bytes`.
    QByteArray bytes; ///< The whole message; every line ends with CR LF.

    bool operator==(const OutgoingMessage &) const = default;
};

/// Whether every line of `bytes` ends with CR LF, none holds a lone CR or LF, and there is no NUL. A lone LF
/// would let one server see the end of a message where another sees none (RFC 5321, section 2.3.8).
bool hasCanonicalLines(const QByteArray &bytes);

/// Whether `address` can stand in a command line: a local part, an at sign, a domain, and no character that
/// could end the command or the address. Not a full check of RFC 5321's grammar; the server does that.
bool isEnvelopeAddress(const QString &address);

} // namespace waymark
