// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/TypeSchema.h"

#include <QString>
#include <QStringList>

namespace waymark {

class SqlConnection;

/// What changed for one person between two states: exact, because the database knows what they saw at the
/// first.
struct ChangePage
{
    QStringList created;
    QStringList updated;
    QStringList destroyed; ///< Also what is no longer theirs to see.
    qint64 position = 0;   ///< Key of the last object that was looked at.
    bool isLast = true;

    qsizetype size() const { return created.size() + updated.size() + destroyed.size(); }
};

/// The next `most` changes of objects behind `position` that happened after `since`.
Result<ChangePage> readChanges(SqlConnection &connection, const TypeSchema &type, const QString &person,
                               qint64 since, qint64 position, int most);

} // namespace waymark
