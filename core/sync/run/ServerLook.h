// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/ServerAccess.h"
#include "core/sync/ServerIdentity.h"

#include <QCoreApplication>
#include <QFuture>

class QObject;

namespace waymark {

class Clock;
struct SyncTiming;

/// Asks a server who it is and whose the token is, also before there is a workspace to connect.
class ServerLook
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ServerLook)
public:
    /// Changes nothing. Ends without a result where `parent`, of this thread, goes first. Fails as
    /// Synchroniser::lookAt() does.
    static QFuture<Result<ServerIdentity>> at(const ServerAccess &access, const Clock &clock,
                                              const SyncTiming &timing, QObject *parent);
};

} // namespace waymark
