// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/ChangeSet.h"
#include "core/store/RowScan.h"

#include <QList>
#include <QString>
#include <QVariant>

namespace waymark {

class Connection;

/// What an index keeps of one row, in words as SearchWords cuts them.
struct SearchDocument
{
    qint64 row = 0; ///< `id` of the row.
    QString name;   ///< What is searched first.
    QString rest;

    bool operator==(const SearchDocument &) const = default;
};

/// A table whose rows can be found: from which columns an index takes its words, and under which key.
class SearchSource
{
public:
    /// The rows of `condition` ("account.id = ?") that can be found, in the order of their ids.
    Result<QList<SearchDocument>> documents(Connection &connection, const QString &condition,
                                            const QVariantList &binds) const;

    /// The index's key of a row. Several tables may share one index.
    qint64 keyOf(qint64 row) const { return row * keys + part; }

    EntityType type;
    QString table;
    QString index;   ///< "search_contact".
    qint64 keys = 1; ///< How many tables share the index …
    qint64 part = 0; ///< … and which of them this is.
    QString columns; ///< What `words` is given, as SQL.
    QString from;
    SearchDocument (*words)(const RowScan::Row &row);
    QString expressions =
        {}; ///< The same name and rest as SearchFunctions gives them; empty where it cannot.
};

/// All of them, those that a person misses first while an index is being built.
const QList<SearchSource> &searchSources();
/// The one of this type; null for what cannot be found.
const SearchSource *searchSource(EntityType type);

} // namespace waymark
