// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// What a mail server reports later about a message that was accepted before (RFC 3464). Anybody can write
/// one: it is to be believed as far as the address that it came to is a secret.
struct DeliveryReport
{
    /// What became of it for one recipient.
    struct Recipient
    {
        QString action;     ///< In lower case: failed, delayed, delivered, relayed, expanded.
        QString status;     ///< "5.1.1" (RFC 3463).
        QString diagnostic; ///< The other server's words, without their type; whole characters only.

        bool operator==(const Recipient &) const = default;
    };

    QStringList cameTo; ///< The addresses that the report itself was delivered to.
    QList<Recipient> recipients;

    bool operator==(const DeliveryReport &) const = default;
};

/// Reads the bytes of a report. Fails with ErrorKind::Invalid for what is none, or is larger than a megabyte.
Result<DeliveryReport> readDeliveryReport(const QByteArray &bytes);

} // namespace waymark
