// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/PickList.h"

#include <QHash>

namespace waymark {

class Connection;
class WriteTransaction;

/// Values of pick lists.
class PickListRepository
{
public:
    /// The items of one list in their order, inactive ones too.
    static Result<QList<PickItem>> list(Connection &connection, const QString &list);
    /// All lists, each in its order.
    static Result<QList<PickItem>> all(Connection &connection);
    /// The labels alone: of each list's values, by their ids.
    static Result<QHash<QString, QHash<QString, QString>>> labels(Connection &connection);
    /// Adds the item, or changes the one with the same list and id.
    static Result<void> save(WriteTransaction &transaction, const PickItem &item);
};

} // namespace waymark
