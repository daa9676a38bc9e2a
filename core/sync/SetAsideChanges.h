// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SetAsideChange.h"
#include "core/sync/SyncType.h"

#include <QJsonObject>
#include <QList>

namespace waymark {

class Connection;
class WriteTransaction;

/// What was set aside; it stays until a person removes it.
class SetAsideChanges
{
public:
    /// Sets the row aside, as the object that it would be on the server, with `more` of its properties.
    static Result<void> add(WriteTransaction &transaction, const SyncType &type, const QString &uid,
                            const QJsonObject &row, const QJsonObject &more = {});
    /// Sets values aside that are in no row; `name` is what a person knows the object by.
    static Result<void> addValues(WriteTransaction &transaction, const SyncType &type, const QString &uid,
                                  const QString &name, const QJsonObject &values);
    /// The newest first.
    static Result<QList<SetAsideChange>> list(Connection &connection, int most = 500);
    static Result<qint64> count(Connection &connection);
    static Result<void> remove(WriteTransaction &transaction, qint64 id);
};

} // namespace waymark
