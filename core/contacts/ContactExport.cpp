// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactExport.h"

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
    return labels.join(QStringLiteral("; "));
}

QString cell(ContactTarget target, const Contact &contact, const Membership &place, const Names &names)
{
    const AccountKeys account = names.accounts.value(place.account);
    switch (target) {
    case ContactTarget::FirstName:
        return contact.firstName;
    case ContactTarget::LastName:
        return contact.lastName;
    case ContactTarget::FullName:
        return displayName(contact);
    case ContactTarget::Email:
        return contact.email;
    case ContactTarget::Title:
        return contact.title;
    case ContactTarget::Role:
        return roleText(place.roles, names.roles);
    case ContactTarget::AccountKey:
        return account.externalId.isEmpty() ? place.account.toString() : account.externalId;
    case ContactTarget::AccountName:
        return account.name;
    case ContactTarget::AccountDomain:
        return account.domain;
    case ContactTarget::EmailOptOut:
        return contact.emailOptOut ? QStringLiteral("true") : QStringLiteral("false");
    case ContactTarget::TimeZone:
        return contact.timeZone;
    case ContactTarget::Locale:
        return contact.locale;
    case ContactTarget::Phone:
        return contact.phone;
    case ContactTarget::Notes:
        return contact.notes;
    }
    Q_UNREACHABLE();
}

Result<qint64> writeContact(CsvWriter &writer, const Contact &contact, const QList<ContactTarget> &columns,
                            const Names &names)
{
    const QList<Membership> places =
        contact.memberships.isEmpty() ? QList<Membership>{{}} : contact.memberships;
    for (const Membership &place : places) {
        QStringList row;
        for (const ContactTarget column : columns)
            row.append(cell(column, contact, place, names));
        WAYMARK_TRY(writer.write(row));
    }
    return places.size();
}

} // namespace

QList<ContactTarget> ContactExport::usualColumns()
{
    QList<ContactTarget> columns;
    for (const ContactTargetInfo &info : contactTargets()) {
        if (info.target != ContactTarget::FullName)
            columns.append(info.target);
    }
    return columns;
}

Result<qint64> ContactExport::write(Connection &connection, QIODevice &device, const Settings &settings)
{
    const auto names = readNames(connection);
    WAYMARK_TRY(names);
    CsvWriter writer(device, {',', settings.byteOrderMark, true});
    QStringList header;
    for (const ContactTarget column : settings.columns)
        header.append(contactTargetInfo(column).label);
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
