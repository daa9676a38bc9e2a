// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/Contact.h"
#include "core/store/tables/SearchKey.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

template <>
struct ItemCodec<Membership>
{
    static QJsonValue encode(const Membership &membership)
    {
        return QJsonObject{{QStringLiteral("account"), membership.account.toString()},
                           {QStringLiteral("roles"), QJsonArray::fromStringList(membership.roles)}};
    }
    static std::optional<Membership> decode(const QJsonValue &value)
    {
        Membership membership;
        membership.account = AccountId(value[QStringLiteral("account")].toString());
        for (const auto &role : value[QStringLiteral("roles")].toArray())
            membership.roles.append(role.toString());
        return membership.account.isEmpty() ? std::nullopt : std::optional(membership);
    }
};

namespace {

QList<QVariantList> membershipRows(const QList<Membership> &memberships)
{
    QList<QVariantList> rows;
    for (const Membership &membership : memberships)
        rows.append(
            {membership.account.toString(), rows.size(), Codec<QStringList>::encode(membership.roles)});
    return rows;
}

/// Memberships are rows of their own, so that an account finds its contacts.
Property<Contact> memberships()
{
    Property<Contact> result = property<Contact>("memberships", &Contact::memberships);
    result.stored.selected = {QStringLiteral(
        "(SELECT json_group_array(json_object('account', place.account, 'roles', json(place.roles))) FROM "
        "(SELECT account.uid AS account, membership.roles AS roles FROM membership "
        "JOIN account ON account.id = membership.account_id WHERE membership.contact_id = $table.id "
        "ORDER BY membership.position) AS place)")};
    result.stored.apart = {
        QStringLiteral("DELETE FROM membership WHERE contact_id = ?"),
        QStringLiteral("INSERT INTO membership (contact_id, account_id, position, roles) "
                       "VALUES (?, (SELECT id FROM account WHERE uid = ?), ?, ?)"),
        [](const QVariant &stored) {
            return membershipRows(Codec<QList<Membership>>::decode(stored).value_or(QList<Membership>()));
        },
    };
    result.apartRows = [](const Contact &contact) { return membershipRows(contact.memberships); };
    return result;
}

QVariant emailKey(const ColumnValues &columns)
{
    return Codec<QString>::encode(normalisedEmail(columns.value(QStringLiteral("email")).toString()));
}

/// Last name, then first, then address: what contacts are sorted by.
QVariant contactNameKey(const ColumnValues &columns)
{
    const QStringList parts{columns.value(QStringLiteral("last_name")).toString(),
                            columns.value(QStringLiteral("first_name")).toString(),
                            columns.value(QStringLiteral("email")).toString()};
    return searchKey(parts.join(QLatin1Char('\n')));
}

} // namespace

const Table<Contact> &contactTable()
{
    static const Table<Contact> table(
        EntityType::Contact, "contact",
        {
            property<Contact>("firstName", &Contact::firstName),
            property<Contact>("lastName", &Contact::lastName),
            property<Contact>("email", &Contact::email),
            property<Contact>("title", &Contact::title),
            property<Contact>("phone", &Contact::phone),
            property<Contact>("timeZone", &Contact::timeZone),
            property<Contact>("locale", &Contact::locale),
            property<Contact>("notes", &Contact::notes),
            property<Contact>("externalId", &Contact::externalId),
            property<Contact>("emailOptOut", &Contact::emailOptOut),
            property<Contact>("optOutAt", &Contact::optOutAt),
            property<Contact>("optOutSource", &Contact::optOutSource),
            property<Contact>("inactive", &Contact::inactive),
            property<Contact>("bounce", &Contact::bounce),
            property<Contact>("bouncedAt", &Contact::bouncedAt),
            property<Contact>("bounceDetail", &Contact::bounceDetail),
            property<Contact>("consentSource", &Contact::consentSource),
            property<Contact>("consentDate", &Contact::consentDate),
            memberships(),
            property<Contact>("sample", &Contact::sample),
            property<Contact>("createdAt", &Contact::createdAt),
        },
        {{QStringLiteral("email_key"), emailKey}, {QStringLiteral("name_key"), contactNameKey}});
    return table;
}

} // namespace waymark
