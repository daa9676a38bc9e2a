// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

struct Organisation;

/// What bounces have told about an address. A hard bounce suppresses it.
enum class BounceState { None, Soft, Hard };

/// One person's place at one account. Roles differ from account to account.
struct Membership
{
    AccountId account;
    QStringList roles; ///< Pick-list ids; "gitlab_admin" is the one that programs look for.

    bool operator==(const Membership &) const = default;
};

/// A person at a customer. `email` is the key, compared without case. Opt-out always wins.
struct Contact
{
    ContactId id;
    QString firstName;
    QString lastName;
    QString email;
    QString title;
    QString phone;
    QString timeZone; ///< IANA id; empty for the organisation's.
    QString locale;   ///< BCP 47; empty for the template's.
    QString notes;
    QString externalId; ///< In the company's systems; empty for none.

    bool emailOptOut = false;
    QDateTime optOutAt;   ///< UTC.
    QString optOutSource; ///< Where the opt-out came from, in words.
    bool inactive = false;
    BounceState bounce = BounceState::None;
    QDateTime bouncedAt;
    QString bounceDetail; ///< The mail server's words.

    QString consentSource; ///< How the person agreed to get email, in words.
    QDate consentDate;     ///< When they did.

    QList<Membership> memberships;
    bool sample = false;
    QDateTime createdAt;

    bool operator==(const Contact &) const = default;
};

/// First and last name with a space between; the address when both are missing.
QString displayName(const Contact &contact);

/// The address as it is compared: trimmed, lower case, the domain in its ASCII form (README.md, "Contact").
QString normalisedEmail(const QString &email);

/// Whether `email` is an address that a message could be sent to (a subset of RFC 5321, section 4.1.2: no
/// quoted or non-ASCII local parts, no address literals).
bool isEmailAddress(const QString &email);

/// Whether it is noted how and when the person agreed to get email; one without the other proves nothing.
bool hasConsent(const Contact &contact);

/// Why a contact can get no email at all.
enum class Suppression { None, OptedOut, HardBounced, Inactive, NoAddress, NoConsent };

/// The strongest reason that applies for emails of `organisation`; opt-out before hard bounce before
/// inactive.
Suppression suppressionOf(const Contact &contact, const Organisation &organisation);

/// The contact's roles at `account`; empty when there is no membership.
QStringList rolesAt(const Contact &contact, const AccountId &account);

} // namespace waymark
