// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/Organisation.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

template <>
struct ItemCodec<QuietDays>
{
    static QJsonValue encode(const QuietDays &days)
    {
        return QJsonObject{{QStringLiteral("from"), days.from.toString(Qt::ISODate)},
                           {QStringLiteral("to"), days.to.toString(Qt::ISODate)},
                           {QStringLiteral("region"), days.region},
                           {QStringLiteral("name"), days.name},
                           {QStringLiteral("account"), days.account.toString()},
                           {QStringLiteral("sample"), days.sample}};
    }
    static std::optional<QuietDays> decode(const QJsonValue &value)
    {
        if (!value.isObject())
            return {};
        return QuietDays{QDate::fromString(value[QStringLiteral("from")].toString(), Qt::ISODate),
                         QDate::fromString(value[QStringLiteral("to")].toString(), Qt::ISODate),
                         value[QStringLiteral("region")].toString(),
                         value[QStringLiteral("name")].toString(),
                         AccountId(value[QStringLiteral("account")].toString()),
                         value[QStringLiteral("sample")].toBool()};
    }
};

const Table<Organisation> &organisationTable()
{
    static const Table<Organisation> table(
        EntityType::Organisation, "organisation",
        {
            property<Organisation>("name", &Organisation::name),
            property<Organisation>("postalAddress", &Organisation::postalAddress),
            property<Organisation>("timeZone", &Organisation::timeZone),
            property<Organisation>("weekend", &Organisation::weekend),
            property<Organisation>("quietDays", &Organisation::quietDays),
            property<Organisation>("bccArchive", &Organisation::bccArchive),
            property<Organisation>("eligibleRole", &Organisation::eligibleRole),
            property<Organisation>("consentRequired", &Organisation::consentRequired),
        });
    return table;
}

} // namespace waymark
