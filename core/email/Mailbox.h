// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// A name and an address, as in From and To (RFC 5322, section 3.4).
struct Mailbox
{
    QString name; ///< May be empty.
    QString address;

    bool operator==(const Mailbox &) const = default;
};

/// The way out of a program's emails where there is no server: a mailto: address (RFC 6068) that asks
/// `senderAddress` to unsubscribe. Stands in the footer and in List-Unsubscribe.
QString unsubscribeMailto(const QString &senderAddress);

/// Where a survey's answer goes where there is no server that asks it: a mailto: address (RFC 6068) that
/// begins a message to `senderAddress`.
QString surveyMailto(const QString &senderAddress);

} // namespace waymark
