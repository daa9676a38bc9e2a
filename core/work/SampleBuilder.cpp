// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/SampleBuilder.h"

#include "core/domain/Activity.h"
#include "core/domain/Contact.h"
#include "core/domain/MoneyText.h"
#include "core/domain/User.h"
#include "core/store/AccountRepository.h"
#include "core/store/ActivityRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/UserRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/SampleCtaBuilder.h"

namespace waymark {

namespace {

constexpr QLatin1String key(const char *name)
{
    return QLatin1String(name);
}

TriState triState(const std::optional<bool> &value)
{
    if (!value)
        return TriState::Unknown;
    return *value ? TriState::True : TriState::False;
}

} // namespace

SampleBuilder::SampleBuilder(WriteTransaction &transaction, const UserId &me,
                             const Organisation &organisation, const SampleDays &days)
    : m_transaction(transaction), m_me(me), m_organisation(organisation), m_days(days),
      m_users({{QStringLiteral("me"), me}})
{
}

Result<void> SampleBuilder::build(JsonReader &file)
{
    if (file.integer(key("format")) != 1)
        file.fail(tr("the format is not known"), key("format"));
    m_currency = file.text(key("currency"));
    m_stamp.asOf = readInstant(file, "asOf");
    m_stamp.source = file.text(key("source"));
    WAYMARK_TRY(addColleagues(file));
    for (JsonReader &quiet : file.objectsOr(key("quietDays")))
        addQuietDays(quiet, {});
    for (JsonReader &account : file.objects(key("accounts")))
        WAYMARK_TRY(addAccount(account));
    file.finish();
    WAYMARK_TRY(file.result());
    return OrganisationRepository::save(m_transaction, m_organisation);
}

Result<void> SampleBuilder::addColleagues(JsonReader &file)
{
    for (JsonReader &reader : file.objectsOr(key("colleagues"))) {
        User user;
        user.id = UserId::create();
        m_users.insert(reader.text(key("id")), user.id);
        user.name = reader.text(key("name"));
        user.email = reader.text(key("email"));
        user.title = reader.text(key("title"));
        user.sample = true;
        reader.finish();
        WAYMARK_TRY(UserRepository::save(m_transaction, user));
    }
    return {};
}

Result<void> SampleBuilder::addAccount(JsonReader &reader)
{
    const Account account = readAccount(reader);
    WAYMARK_TRY(AccountRepository::save(m_transaction, account));
    for (JsonReader &contact : reader.objectsOr(key("contacts")))
        WAYMARK_TRY(addContact(contact, account.id));
    for (JsonReader &cta : reader.objectsOr(key("ctas")))
        WAYMARK_TRY(addCta(cta, account.id));
    for (JsonReader &entry : reader.objectsOr(key("timeline")))
        WAYMARK_TRY(addActivity(entry, account.id));
    for (JsonReader &quiet : reader.objectsOr(key("quietDays")))
        addQuietDays(quiet, account.id);
    reader.finish();
    return {};
}

Account SampleBuilder::readAccount(JsonReader &reader)
{
    Account account;
    account.id = AccountId::create();
    account.sample = true;
    account.createdAt = m_transaction.now();
    account.externalId = reader.text(key("id"));
    account.name = reader.text(key("name"));
    account.domain = reader.textOr(key("domain"));
    readFields(reader, account);
    account.lifecycleStage = reader.textOr(key("lifecycleStage"));
    account.segment = reader.textOr(key("segment"));
    account.priority = reader.integerIfThere(key("priority")).value_or(0);
    account.customerSince = readDay(reader, "customerSince", false);
    account.renewalDate = readDay(reader, "renewal", false);
    account.licensedUsers = reader.integerIfThere(key("licensedUsers"));
    account.billableUsers = reader.integerIfThere(key("billableUsers"));
    account.industry = reader.textOr(key("industry"));
    account.executiveSponsor = reader.textOr(key("executiveSponsor"));
    account.health = reader.integerIfThere(key("health"));
    account.pinnedNote = reader.textOr(key("pinnedNote"));
    if (reader.has(key("accountOwner"))) {
        JsonReader owner = reader.object(key("accountOwner"));
        account.accountOwnerName = owner.text(key("name"));
        account.accountOwnerEmail = owner.text(key("email"));
        owner.finish();
    }
    for (const auto &[kind, address] : reader.pairsOr(key("links")))
        account.links.insert(kind, address);
    return account;
}

void SampleBuilder::readFields(JsonReader &reader, Account &account)
{
    if (const auto carr = reader.integerIfThere(key("carr")))
        account.carr = Money{*carr * minorUnits(m_currency), m_currency};
    account.technicalAccountManager = readUser(reader, "tam", m_me);
    account.accountOwnerTeam = reader.textOr(key("account_owner_team"));
    account.productsPurchased = reader.textsOr(key("products_purchased"));
    account.deploymentType = reader.textOr(key("deployment_type"));
    account.supportLevel = reader.textOr(key("support_level"));
    account.deployer = reader.textOr(key("deployer"));
    account.hosting = reader.textOr(key("hosting"));
    account.customerConversionSource = reader.textOr(key("customer_conversion_source"));
    account.provider = reader.textOr(key("provider"));
    account.geo = triState(reader.boolIfThere(key("geo")));
    account.highAvailability = triState(reader.boolIfThere(key("high_availability")));
    account.technologyStack = reader.textsOr(key("technology_stack"));
    for (const AccountFieldInfo &info : accountFields()) {
        const bool set = accountFieldValue(account, info.field).isValid();
        if (set && info.source == FieldSource::Automatic)
            account.stamps.insert(info.field, m_stamp);
    }
}

Result<void> SampleBuilder::addContact(JsonReader &reader, const AccountId &account)
{
    Contact contact;
    contact.id = ContactId::create();
    const QString id = reader.text(key("id"));
    if (m_contacts.contains(id))
        reader.fail(tr("this id is there twice"), key("id"));
    m_contacts.insert(id, contact.id);
    contact.firstName = reader.textOr(key("firstName"));
    contact.lastName = reader.textOr(key("lastName"));
    contact.email = reader.text(key("email"));
    contact.title = reader.textOr(key("title"));
    contact.phone = reader.textOr(key("phone"));
    contact.timeZone = reader.textOr(key("timeZone"));
    contact.locale = reader.textOr(key("locale"));
    contact.notes = reader.textOr(key("notes"));
    contact.inactive = reader.boolOr(key("inactive"), false);
    contact.memberships = {{account, reader.textsOr(key("roles"))}};
    contact.sample = true;
    contact.createdAt = m_transaction.now();
    readSuppression(reader, contact);
    reader.finish();
    return ContactRepository::save(m_transaction, contact);
}

void SampleBuilder::readSuppression(JsonReader &reader, Contact &contact)
{
    if (reader.has(key("optOut"))) {
        JsonReader optOut = reader.object(key("optOut"));
        contact.emailOptOut = true;
        contact.optOutAt = readInstant(optOut, "at");
        contact.optOutSource = optOut.text(key("source"));
        optOut.finish();
    }
    if (reader.has(key("bounce"))) {
        JsonReader bounce = reader.object(key("bounce"));
        const QString kind = bounce.text(key("kind"));
        if (kind != QLatin1String("hard") && kind != QLatin1String("soft"))
            bounce.fail(tr("“%1” is not known").arg(kind), key("kind"));
        contact.bounce = kind == QLatin1String("hard") ? BounceState::Hard : BounceState::Soft;
        contact.bouncedAt = readInstant(bounce, "at");
        contact.bounceDetail = bounce.text(key("detail"));
        bounce.finish();
    }
}

void SampleBuilder::addQuietDays(JsonReader &reader, const AccountId &account)
{
    QuietDays quiet;
    quiet.from = readDay(reader, "from");
    quiet.to = readDay(reader, "to");
    quiet.name = reader.text(key("name"));
    quiet.region = reader.textOr(key("region"));
    quiet.account = account;
    quiet.sample = true;
    reader.finish();
    m_organisation.quietDays.append(quiet);
}

Result<void> SampleBuilder::addActivity(JsonReader &reader, const AccountId &account)
{
    static const QHash<QString, ActivityKind> kinds = {
        {QStringLiteral("call"), ActivityKind::Call},
        {QStringLiteral("meeting"), ActivityKind::Meeting},
        {QStringLiteral("note"), ActivityKind::Note},
        {QStringLiteral("field"), ActivityKind::Field},
        {QStringLiteral("cta"), ActivityKind::Cta},
        {QStringLiteral("contact"), ActivityKind::Contact},
        {QStringLiteral("suppression"), ActivityKind::Suppression}};
    Activity entry;
    entry.id = ActivityId::create();
    entry.account = account;
    entry.at = readInstant(reader, "at");
    const QString kind = reader.text(key("kind"));
    if (!kinds.contains(kind))
        reader.fail(tr("“%1” is not known").arg(kind), key("kind"));
    entry.kind = kinds.value(kind);
    entry.title = reader.text(key("title"));
    entry.detail = reader.textOr(key("detail"));
    entry.contacts = readContacts(reader, "contacts");
    entry.actor = m_me;
    entry.sample = true;
    reader.finish();
    return ActivityRepository::save(m_transaction, entry);
}

Result<void> SampleBuilder::addCta(JsonReader &reader, const AccountId &account)
{
    return SampleCtaBuilder(*this, account).build(reader);
}

QDate SampleBuilder::readDay(JsonReader &reader, const char *name, bool required)
{
    const QString text = required ? reader.text(key(name)) : reader.textOr(key(name));
    const auto day = m_days.day(text);
    if (!day && !text.isEmpty())
        reader.fail(tr("“%1” is not a day").arg(text), key(name));
    return day.value_or(QDate());
}

QDateTime SampleBuilder::readInstant(JsonReader &reader, const char *name, bool required)
{
    const QString text = required ? reader.text(key(name)) : reader.textOr(key(name));
    const auto instant = m_days.instant(text);
    if (!instant && !text.isEmpty())
        reader.fail(tr("“%1” is not a day with a time").arg(text), key(name));
    return instant.value_or(QDateTime());
}

UserId SampleBuilder::readUser(JsonReader &reader, const char *name, const UserId &otherwise)
{
    const QString id = reader.textOr(key(name));
    if (id.isEmpty())
        return otherwise;
    if (!m_users.contains(id))
        reader.fail(tr("“%1” is not a colleague").arg(id), key(name));
    return m_users.value(id);
}

QList<ContactId> SampleBuilder::readContacts(JsonReader &reader, const char *name)
{
    QList<ContactId> contacts;
    const QStringList ids = reader.textsOr(key(name));
    for (const QString &id : ids) {
        if (!m_contacts.contains(id))
            reader.fail(tr("“%1” is not a contact").arg(id), key(name));
        contacts.append(m_contacts.value(id));
    }
    return contacts;
}

} // namespace waymark
