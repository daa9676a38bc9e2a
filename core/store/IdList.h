// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Uid.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QString>

namespace waymark {

/// A list as one bound value, for `IN (SELECT value FROM json_each(?))`: one of any length is one statement,
/// and every statement is kept prepared.
inline QString boundList(const QJsonArray &values)
{
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

/// The same of ids.
template <class Tag>
QString idList(const QList<Id<Tag>> &ids)
{
    QJsonArray uids;
    for (const Id<Tag> &id : ids)
        uids.append(id.toString());
    return boundList(uids);
}

} // namespace waymark
