// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/ContactChange.h"

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

Membership *placeAt(Contact &contact, const AccountId &account)
{
    const auto place = std::ranges::find(contact.memberships, account, &Membership::account);
    return place == contact.memberships.end() ? nullptr : &*place;
}

void addTo(Contact &contact, const AccountId &account, const QStringList &roles)
{
    if (!placeAt(contact, account))
        contact.memberships.append({account, {}});
    QStringList &there = placeAt(contact, account)->roles;
    for (const QString &role : roles) {
        if (!there.contains(role))
            there.append(role);
    }
}

void changeRoles(Contact &contact, const ContactChange &change)
{
    for (Membership &place : contact.memberships) {
        if (!change.account.isEmpty() && place.account != change.account)
            continue;
        if (change.kind == ContactChange::Kind::RemoveRole)
            place.roles.removeAll(change.role);
        else if (!place.roles.contains(change.role))
            place.roles.append(change.role);
    }
}

/// Who is not at the account that is left stays where they are.
void move(Contact &contact, const ContactChange &change)
{
    const auto leaves = [&change](const Membership &place) {
        return place.account != change.account && (change.from.isEmpty() || place.account == change.from);
    };
    if (!change.from.isEmpty() && !placeAt(contact, change.from))
        return;
    QStringList roles;
    for (const Membership &place : std::as_const(contact.memberships)) {
        if (leaves(place))
            roles += place.roles;
    }
    contact.memberships.removeIf(leaves);
    addTo(contact, change.account, roles);
}

} // namespace

Contact ContactChange::appliedTo(Contact contact) const
{
    switch (kind) {
    case Kind::AddRole:
    case Kind::RemoveRole:
        changeRoles(contact, *this);
        break;
    case Kind::AddToAccount:
        addTo(contact, account, role.isEmpty() ? QStringList() : QStringList{role});
        break;
    case Kind::MoveToAccount:
        move(contact, *this);
        break;
    case Kind::RemoveFromAccount:
        contact.memberships.removeIf([this](const Membership &place) { return place.account == account; });
        break;
    }
    return contact;
}

} // namespace waymark
