// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/ProtocolLimits.h"
#include "core/sync/ServerIdentity.h"
#include "core/sync/wire/WireFailure.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>
#include <QUrl>

namespace waymark {

/// What a client needs of the session resource (RFC 8620, section 2).
struct JmapSession
{
    Q_DECLARE_TR_FUNCTIONS(waymark::JmapSession)
public:
    ServerIdentity identity;
    QUrl apiUrl;
    QString eventSourceUrl; ///< A URI template with {types}, {closeafter} and {ping}.
    QString uploadUrl;      ///< The same with {accountId}.
    QString downloadUrl;    ///< The same with {accountId}, {blobId}, {name} and {type}.
    QStringList types;      ///< That the server knows.
    ProtocolLimits limits;  ///< The smaller of the server's and ours.
    QString state;

    /// Where a message (RFC 5322) is that was uploaded.
    QUrl downloadPlace(const QString &blob) const;

    /// Reads one that came from `base`, the origin to which alone the token is sent. Fails with
    /// Remedy::Person where something of it is missing, or leads to another origin.
    static WireOutcome<JmapSession> read(const QJsonObject &object, const QUrl &base);
};

} // namespace waymark
