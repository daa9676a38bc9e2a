// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactExport.h"

#include "core/contacts/CellText.h"
#include "core/csv/CsvWriter.h"
#include "core/domain/Contact.h"
#include "core/domain/PickList.h"
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/PickListRepository.h"

#include <QHash>

namespace waymark {

namespace {

constexpr int contactsAtOnce = 1'000;

/// The words for what a contact only has the ids of.
struct Names
{
    QHash<AccountId, AccountKeys> accounts;
    QList<PickItem> roles;
};

Result<Names> readNames(Connection &connection)
{
    const auto accounts = AccountRepository::keys(connection);
    WAYMARK_TRY(accounts);
    const auto roles = PickListRepository::list(connection, QStringLiteral("contact_role"));
    WAYMARK_TRY(roles);
    Names names{{}, *roles};
    for (const AccountKeys &account : *accounts)
        names.accounts.insert(account.id, account);
    return names;
}

QString roleText(const QStringList &ids, const QList<PickItem> &roles)
{
    QStringList labels;
    for (const QString &id : ids)
        labels.append(pickLabel(roles, id));
    return cellFromList(labels);
}

QString cell(ImportTarget target, const Contact &contact, const Membership &place, const Names &names)
{
    const AccountKeys account = names.accounts.value(place.account);
    switch (target) {
    case ImportTarget::FirstName:
        return contact.firstName;
    case ImportTarget::LastName:
        return contact.lastName;
    case ImportTarget::FullName:
        return displayName(contact);
    case ImportTarget::Email:
        return contact.email;
    case ImportTarget::Title:
        return contact.title;
    case ImportTarget::Role:
        return roleText(place.roles, names.roles);
    case ImportTarget::AccountKey:
        return account.externalId.isEmpty() ? place.account.toString() : account.externalId;
    case ImportTarget::AccountName:
        return account.name;
    case ImportTarget::AccountDomain:
        return account.domain;
    case ImportTarget::EmailOptOut:
        return contact.emailOptOut ? QStringLiteral("true") : QStringLiteral("false");
    case ImportTarget::TimeZone:
        return contact.timeZone;
    case ImportTarget::Locale:
        return contact.locale;
    case ImportTarget::Phone:
        return contact.phone;
    case ImportTarget::Notes:
        return contact.notes;
    case ImportTarget::ExternalId:
        return contact.externalId;
    case ImportTarget::ConsentSource:
        return contact.consentSource;
    case ImportTarget::ConsentDate:
        return contact.consentDate.toString(Qt::ISODate);
    default:
        return {};
    }
}

Result<qint64> writeContact(CsvWriter &writer, const Contact &contact, const QList<ImportTarget> &columns,
                            const Names &names)
{
    const QList<Membership> places =
        contact.memberships.isEmpty() ? QList<Membership>{{}} : contact.memberships;
    for (const Membership &place : places) {
        QStringList row;
        for (const ImportTarget column : columns)
            row.append(cell(column, contact, place, names));
        WAYMARK_TRY(writer.write(row));
    }
    return places.size();
}

} // namespace

bool ContactExport::isColumn(ImportTarget target)
{
    return int(target) < contactTargetCount;
}

QList<ImportTarget> ContactExport::usualColumns()
{
    QList<ImportTarget> columns;
    for (const ImportTarget target : importTargets(ImportKind::Contacts)) {
        if (isColumn(target) && target != ImportTarget::FullName)
            columns.append(target);
    }
    return columns;
}

Result<qint64> ContactExport::write(Connection &connection, QIODevice &device, const Settings &settings)
{
    const auto names = readNames(connection);
    WAYMARK_TRY(names);
    CsvWriter writer(device, {',', settings.byteOrderMark, true});
    QStringList header;
    for (const ImportTarget column : settings.columns)
        header.append(importTargetInfo(column).label);
    WAYMARK_TRY(writer.write(header));
    qint64 rows = 0;
    for (ContactId last;;) {
        const auto contacts = ContactRepository::after(connection, last, contactsAtOnce);
        WAYMARK_TRY(contacts);
        if (contacts->isEmpty())
            break;
        for (const Contact &contact : *contacts) {
            const auto written = writeContact(writer, contact, settings.columns, *names);
            WAYMARK_TRY(written);
            rows += *written;
        }
        last = contacts->last().id;
    }
    WAYMARK_TRY(writer.finish());
    return rows;
}

} // namespace waymark
