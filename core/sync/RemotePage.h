// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/ChangedRows.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace waymark {

/// Some objects of one type as the server has them.
struct RemotePage
{
    QString type; ///< "Cta".
    /// The objects as Foo/get gave them, with `id` and `rev`.
    QList<QJsonObject> objects;
    /// Ids that are gone, for this person: destroyed, out of their scope, or "notFound" of a get.
    QStringList gone;
    /// The state after the page; none for objects that were fetched by their ids.
    std::optional<QString> newState;

    bool operator==(const RemotePage &) const = default;
};

/// What a page did.
struct AppliedCounts
{
    int written = 0;     ///< Rows that are new or changed here.
    int removed = 0;     ///< Rows that are gone here.
    int conflicts = 0;   ///< Properties and drafts that somebody has to look at.
    int waiting = 0;     ///< Objects that wait for what they belong to.
    int refused = 0;     ///< Objects that do not fit the schema table; they are left as they were.
    ChangedRows changed; ///< Those that were written or removed.

    bool operator==(const AppliedCounts &) const = default;
};

} // namespace waymark
