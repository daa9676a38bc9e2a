// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/Contact.h"
#include "core/domain/Delivery.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

namespace {

QVariant addressKey(const ColumnValues &columns)
{
    return Codec<QString>::encode(normalisedEmail(columns.value(QStringLiteral("address")).toString()));
}

} // namespace

const Table<Delivery> &deliveryTable()
{
    static const Table<Delivery> table(
        EntityType::Delivery, "delivery",
        {
            reference<Delivery>("submission", &Delivery::submission, "submission"),
            property<Delivery>("contact", &Delivery::contact),
            property<Delivery>("name", &Delivery::name),
            property<Delivery>("address", &Delivery::address),
            property<Delivery>("subject", &Delivery::subject),
            property<Delivery>("state", &Delivery::state),
            property<Delivery>("messageId", &Delivery::messageId),
            property<Delivery>("attempts", &Delivery::attempts),
            property<Delivery>("nextAttemptAt", &Delivery::nextAttemptAt),
            property<Delivery>("changedAt", &Delivery::changedAt),
            property<Delivery>("outcome", &Delivery::outcome),
            property<Delivery>("serverReply", &Delivery::serverReply),
            property<Delivery>("written", &Delivery::written),
            property<Delivery>("sample", &Delivery::sample),
        },
        {{QStringLiteral("address_key"), addressKey}});
    return table;
}

} // namespace waymark
