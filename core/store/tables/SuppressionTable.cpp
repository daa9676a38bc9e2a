// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/Contact.h"
#include "core/domain/SuppressedAddress.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

namespace {

QVariant addressKey(const ColumnValues &columns)
{
    return Codec<QString>::encode(normalisedEmail(columns.value(QStringLiteral("address")).toString()));
}

} // namespace

const Table<SuppressedAddress> &suppressionTable()
{
    using Row = SuppressedAddress;
    static const Table<Row> table(EntityType::Suppression, "suppression",
                                  {
                                      property<Row>("address", &Row::address),
                                      property<Row>("reason", &Row::reason),
                                      property<Row>("source", &Row::source),
                                      property<Row>("at", &Row::at),
                                      property<Row>("addedBy", &Row::addedBy),
                                      property<Row>("liftedAt", &Row::liftedAt),
                                      property<Row>("liftedBy", &Row::liftedBy),
                                      property<Row>("liftReason", &Row::liftReason),
                                      property<Row>("sample", &Row::sample),
                                  },
                                  {{QStringLiteral("address_key"), addressKey}});
    return table;
}

} // namespace waymark
