// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SharedReferences.h"
#include "core/sync/SyncType.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace waymark {

class Connection;

/// Objects of the server that came before what they belong to. A page of changes is in no order that rows
/// could be written in, and another may bring the account of a CTA only hours later: until then the object is
/// kept as it came, and belongs to none of the tables that a person sees.
class WaitingObjects
{
public:
    struct Object
    {
        QString uid;
        qint64 rev = 0;
        QJsonObject object; ///< Whole, checked.
    };

    /// Rows that have to be there before the object's own can be.
    static QList<ObjectReference> parentsOf(const SyncType &type, const QJsonObject &object);
    /// Which of `parents` are rows here, by their type.
    static Result<QHash<QString, QSet<QString>>> there(Connection &connection,
                                                       const QList<ObjectReference> &parents);

    /// It waits for the row with the uid `awaited`, in the place of what of it waited before.
    static Result<void> add(Connection &connection, const SyncType &type, const Object &object,
                            const QString &awaited);
    /// What waited of these is replaced by what comes.
    static Result<void> forget(Connection &connection, const SyncType &type, const QStringList &uids);
    /// Takes out those that waited for one of the rows `uids`: as they came, by their type as it is stored.
    static Result<QHash<QString, QList<QJsonObject>>> take(Connection &connection, const QStringList &uids);
};

} // namespace waymark
