// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/search/SearchHit.h"

#include <QHash>
#include <QList>

namespace waymark {

class Connection;

/// What lists of hits show, read for the keys that an index gave. Keys whose row is gone are left out.
class SearchRows
{
public:
    static Result<QHash<qint64, SearchHit>> read(Connection &connection, SearchKind kind,
                                                 const QList<qint64> &keys, const UserId &me);

    /// A query for the keys (`key`) of what belongs to the accounts whose `id` are in `my_account`.
    static QString keysOfMine(SearchKind kind);
    static QString indexOf(SearchKind kind);
};

} // namespace waymark
