// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/Account.h"
#include "core/store/tables/SearchKey.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

/// Links by kind, as one JSON object.
template <>
struct Codec<QMap<QString, QString>>
{
    static constexpr StoredForm form = StoredForm::Json;
    static QVariant encode(const QMap<QString, QString> &links)
    {
        QJsonObject object;
        for (auto it = links.begin(); it != links.end(); ++it)
            object.insert(it.key(), it.value());
        return jsonText(object);
    }
    static std::optional<QMap<QString, QString>> decode(const QVariant &stored)
    {
        const QJsonValue json = jsonFromText(stored.toString());
        if (!json.isObject())
            return {};
        QMap<QString, QString> links;
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            links.insert(it.key(), it.value().toString());
        return links;
    }
};

/// Stamps by the stable id of their field, as one JSON object.
template <>
struct Codec<QMap<AccountField, FieldStamp>>
{
    static constexpr StoredForm form = StoredForm::Json;
    static QVariant encode(const QMap<AccountField, FieldStamp> &stamps)
    {
        QJsonObject object;
        for (auto it = stamps.begin(); it != stamps.end(); ++it) {
            object.insert(accountFieldInfo(it.key()).id,
                          QJsonObject{
                              {QStringLiteral("asOf"),
                               journalValue(Codec<QDateTime>::encode(it->asOf), StoredForm::Instant)},
                              {QStringLiteral("source"), it->source},
                          });
        }
        return jsonText(object);
    }
    static std::optional<QMap<AccountField, FieldStamp>> decode(const QVariant &stored)
    {
        const QJsonValue json = jsonFromText(stored.toString());
        if (!json.isObject())
            return {};
        QMap<AccountField, FieldStamp> stamps;
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const auto field = accountFieldFromId(it.key());
            const QJsonObject stamp = it.value().toObject();
            const auto asOf = Codec<QDateTime>::decode(
                storedValue(stamp.value(QStringLiteral("asOf")), StoredForm::Instant));
            if (!field || !asOf)
                return {};
            stamps.insert(*field, {*asOf, stamp.value(QStringLiteral("source")).toString()});
        }
        return stamps;
    }
};

namespace {

/// The amount and its currency, in two columns so that accounts can be sorted by it.
Property<Account> carr()
{
    Property<Account> result;
    result.stored.name = QStringLiteral("carr");
    result.stored.columns = {{QStringLiteral("carr_minor"), StoredForm::Integer},
                             {QStringLiteral("carr_currency"), StoredForm::Text}};
    result.stored.selected = {QStringLiteral("$table.carr_minor"), QStringLiteral("$table.carr_currency")};
    result.stored.assigned = {QStringLiteral("?"), QStringLiteral("?")};
    result.encode = [](const Account &account, QVariantList &values) {
        values.append(account.carr ? QVariant(account.carr->minor) : QVariant());
        values.append(account.carr ? Codec<QString>::encode(account.carr->currency) : QVariant());
    };
    result.decode = [](Account &account, const QVariant *values) {
        if (!values[0].isNull())
            account.carr = Money{values[0].toLongLong(), values[1].toString()};
        return true;
    };
    return result;
}

QVariant nameKey(const ColumnValues &columns)
{
    return searchKey(columns.value(QStringLiteral("name")).toString());
}

QVariant accountSearchKey(const ColumnValues &columns)
{
    const QStringList searched{columns.value(QStringLiteral("name")).toString(),
                               columns.value(QStringLiteral("domain")).toString(),
                               columns.value(QStringLiteral("external_id")).toString()};
    return searchKey(searched.join(QLatin1Char('\n')));
}

} // namespace

const Table<Account> &accountTable()
{
    static const Table<Account> table(
        EntityType::Account, "account",
        {
            property<Account>("name", &Account::name),
            property<Account>("domain", &Account::domain),
            property<Account>("externalId", &Account::externalId),
            carr(),
            property<Account>("technicalAccountManager", &Account::technicalAccountManager),
            property<Account>("accountOwnerTeam", &Account::accountOwnerTeam),
            property<Account>("productsPurchased", &Account::productsPurchased),
            property<Account>("deploymentType", &Account::deploymentType),
            property<Account>("supportLevel", &Account::supportLevel),
            property<Account>("deployer", &Account::deployer),
            property<Account>("hosting", &Account::hosting),
            property<Account>("customerConversionSource", &Account::customerConversionSource),
            property<Account>("provider", &Account::provider),
            property<Account>("geo", &Account::geo),
            property<Account>("highAvailability", &Account::highAvailability),
            property<Account>("technologyStack", &Account::technologyStack),
            property<Account>("stamps", &Account::stamps),
            property<Account>("lifecycleStage", &Account::lifecycleStage),
            property<Account>("segment", &Account::segment),
            property<Account>("priority", &Account::priority),
            property<Account>("customerSince", &Account::customerSince),
            property<Account>("renewalDate", &Account::renewalDate),
            property<Account>("licensedUsers", &Account::licensedUsers),
            property<Account>("billableUsers", &Account::billableUsers),
            property<Account>("industry", &Account::industry),
            property<Account>("parent", &Account::parent),
            property<Account>("accountOwnerName", &Account::accountOwnerName),
            property<Account>("accountOwnerEmail", &Account::accountOwnerEmail),
            property<Account>("executiveSponsor", &Account::executiveSponsor),
            property<Account>("links", &Account::links),
            property<Account>("health", &Account::health),
            property<Account>("pinnedNote", &Account::pinnedNote),
            property<Account>("restricted", &Account::restricted),
            property<Account>("sample", &Account::sample),
            property<Account>("createdAt", &Account::createdAt),
        },
        {{QStringLiteral("name_key"), nameKey}, {QStringLiteral("search_key"), accountSearchKey}});
    return table;
}

} // namespace waymark
