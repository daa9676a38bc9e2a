// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QUrl>

namespace waymark {

struct ServerAccess;

/// Where a server is: scheme, host and port. Everything that the token is sent to is of this origin.
class ServerAddress
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ServerAddress)
public:
    /// From what a person typed: https unless it is this machine, or http was typed and allowed. Fails with
    /// Invalid.
    static Result<QUrl> read(const ServerAccess &access);

    /// Whether a person has to allow what they typed: another machine, and nothing would be encrypted.
    static bool needsAllowance(const QString &address);

    /// Whether `url` is of the origin of `base` (RFC 6454).
    static bool isSameOrigin(const QUrl &base, const QUrl &url);
    /// "sync.example", "127.0.0.1:8080".
    static QString shortName(const QUrl &base);
};

} // namespace waymark
