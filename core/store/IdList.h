// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Uid.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QString>

namespace waymark {

/// `ids` as one bound value, for `IN (SELECT value FROM json_each(?))`: a list of any length is one
/// statement.
template <class Tag>
QString idList(const QList<Id<Tag>> &ids)
{
    QJsonArray uids;
    for (const Id<Tag> &id : ids)
        uids.append(id.toString());
    return QString::fromUtf8(QJsonDocument(uids).toJson(QJsonDocument::Compact));
}

} // namespace waymark
