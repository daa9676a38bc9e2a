// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/ChangeSet.h"

#include <QList>
#include <QString>

namespace waymark {

class StoredTable;
struct TypeSchema;

/// A type that both the workspace and the server know.
struct SyncType
{
    QString name;      ///< On the wire: "Cta", as in "Cta/get".
    EntityType entity; ///< In the workspace.

    const TypeSchema &schema() const;
    const StoredTable &table() const;
    /// Its stable name in the tables of the sync state: that of the journal, "cta".
    QString stored() const { return entityName(entity); }
};

/// All of them, in an order in which what is referred to comes first. Changes are fetched and sent in this
/// order, removals in the opposite one.
const QList<SyncType> &syncTypes();

/// Null where there is none.
const SyncType *syncType(const QString &name);
const SyncType *syncType(EntityType entity);

} // namespace waymark
