// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/ParkedChange.h"

#include <QList>

namespace waymark {

class Connection;

/// Earlier texts that the server does not take, as far as their drafts are still there. They are on this
/// device alone until it does.
class RefusedTexts
{
public:
    /// Whether what was refused under this uid is an earlier text.
    static bool isText(const QString &uid);
    static Result<QList<ParkedChange>> list(Connection &connection, int most);
    static Result<qint64> count(Connection &connection);
    /// Fails with NotFound where it is not refused any more.
    static Result<void> retry(Connection &connection, const QString &uid);
    static Result<void> retryAll(Connection &connection);
    /// It stays on this device, and nothing is told of it any more. Fails as retry() does.
    static Result<void> discard(Connection &connection, const QString &uid);
};

} // namespace waymark
