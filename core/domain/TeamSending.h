// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QByteArray>
#include <QString>

namespace waymark {

/// How emails leave that the team's server sends: what their links to unsubscribe are made of. The links are
/// made here, before anything is sent, so that the preview shows the bytes that leave.
struct TeamSending
{
    QString publicUrl; ///< What the server's public links begin with, without a slash at its end; empty where
                       ///< this device sends.
    QByteArray key;    ///< This device's secret; the links follow from it, and nobody can guess one.

    bool isOn() const { return !publicUrl.isEmpty(); }

    /// The link by which `contact` unsubscribes (RFC 8058) in the email that is the draft's `attempt`th one;
    /// each has its own. Its last part is 256 bits in base64url, of which the server keeps a hash.
    QString wayOut(const DraftId &draft, int attempt, const ContactId &contact) const;

    bool operator==(const TeamSending &) const = default;
};

} // namespace waymark
