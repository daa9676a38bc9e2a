// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/MethodError.h"
#include "core/protocol/TypeSchema.h"

#include <QJsonValue>
#include <QString>
#include <QVariant>

namespace waymark {

struct MethodContext;

/// An SQL condition over object "o", and what fills its question marks.
struct QueryFilter
{
    QString sql;
    QVariantList binds;

    /// Reads a filter of RFC 8620, section 5.5; docs/protocol.md says what a condition can be. What the
    /// caller does not see of an object is not looked at. Says unsupportedFilter or invalidArguments
    /// otherwise.
    static MethodOutcome<QueryFilter> read(const MethodContext &context, const TypeSchema &type,
                                           const QJsonValue &filter);
};

/// What stands behind ORDER BY, and its binds.
MethodOutcome<QueryFilter> readSort(const TypeSchema &type, const QJsonValue &sort, const QString &byBytes);

} // namespace waymark
