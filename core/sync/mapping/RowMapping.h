// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/SetError.h"
#include "core/sync/SyncType.h"

#include <QJsonObject>
#include <QStringList>

namespace waymark {

/// Rows (in the form of the journal: StoredTable::object) and objects of the wire, property by property:
/// those of the same name are the same, in the form that their kind has on either side.
class RowMapping
{
public:
    /// The whole object, without `id`, `uid` and `rev`.
    static QJsonObject forWire(const SyncType &type, const QJsonObject &row);
    /// `row` with the object's values. Properties that are the same stay as they stand, and so does what the
    /// wire does not have.
    static QJsonObject forRow(const SyncType &type, const QJsonObject &object, const QJsonObject &row);

    /// What a reader reads of a draft or an earlier text, whichever form it is in.
    static QJsonObject textsOf(const QJsonObject &draft);
    /// The row of a pick list, from those of its items in the form of the journal, by their ids.
    static QJsonObject listOf(const SyncType &type, const QJsonObject &items);

    /// An object as a server gave it, checked and whole, without `id`, `uid` and `rev`. What this version
    /// does not know is left out; what is missing has its default.
    static SetOutcome<QJsonObject> checked(const SyncType &type, const QJsonObject &object);
    /// The object that says nothing: every property has its default.
    static QJsonObject blank(const SyncType &type);

    /// Properties of rows that stay on this device.
    static QStringList onlyHere(const SyncType &type);
    /// Properties of the wire that have no place in a row.
    static QStringList onlyThere(const SyncType &type);

    /// What a person knows the row by; may be empty.
    static QString nameOf(const SyncType &type, const QJsonObject &row);
};

} // namespace waymark
