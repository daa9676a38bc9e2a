// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/PickList.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

const Table<PickItem> &pickItemTable()
{
    // The uid is made of list and id, which are properties as well: nothing is to be taken from it.
    static const Table<PickItem> table(
        EntityType::PickItem, "pick_item",
        [](const PickItem &item) { return QString(item.list + QLatin1Char('/') + item.id); },
        [](PickItem &, const QString &) {},
        {
            property<PickItem>("list", &PickItem::list),
            property<PickItem>("item", &PickItem::id),
            property<PickItem>("label", &PickItem::label),
            property<PickItem>("position", &PickItem::position),
            property<PickItem>("active", &PickItem::active),
            property<PickItem>("closed", &PickItem::closed),
            property<PickItem>("onlyTypes", &PickItem::onlyTypes),
        });
    return table;
}

} // namespace waymark
