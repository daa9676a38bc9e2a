// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace waymark {

/// An HTTP request that a transport has taken whole, within its limits.
struct Request
{
    QByteArray method = "GET";
    QByteArray path = "/";                 ///< Without the query, still encoded.
    QByteArray query;                      ///< What follows "?".
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case; each once.
    QByteArray body;
    bool isSecure = false; ///< Came over TLS.

    QByteArray header(const QByteArray &name) const { return headers.value(name); }
};

} // namespace waymark
