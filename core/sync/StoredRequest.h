// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QJsonArray>

namespace waymark {

/// A mutating request as it was before its first attempt. It is resent byte for byte until the server has
/// answered it.
struct StoredRequest
{
    qint64 sequence = 0; ///< The device's own number of it, from 1 on, without gaps.
    QByteArray body;     ///< The bytes of the HTTP body.
    QJsonArray contents; ///< What it contains: OutgoingBatch::contents.

    bool operator==(const StoredRequest &) const = default;
};

} // namespace waymark
