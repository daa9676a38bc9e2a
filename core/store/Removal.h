// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QVariant>

namespace waymark {

class WriteTransaction;

/// Removing a row together with what hangs on it, children first, so that undoing it (from the last entry to
/// the first) finds every parent in its place.
class Removal
{
public:
    static Result<void> task(WriteTransaction &transaction, const QString &uid);
    static Result<void> cta(WriteTransaction &transaction, const QString &uid);
    static Result<void> account(WriteTransaction &transaction, const QString &uid);

    /// Fails with Conflict when an email that `condition` over the submissions picks leaves by itself.
    static Result<void> refuseWhileLeaving(WriteTransaction &transaction, const QString &condition,
                                           const QVariantList &binds);
};

} // namespace waymark
