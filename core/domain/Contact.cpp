// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/Contact.h"

#include <QRegularExpression>

namespace waymark {

QString displayName(const Contact &contact)
{
    const QString name = QString(contact.firstName + QLatin1Char(' ') + contact.lastName).simplified();
    return name.isEmpty() ? contact.email : name;
}

QString normalisedEmail(const QString &email)
{
    return email.trimmed().toLower();
}

bool isEmailAddress(const QString &email)
{
    // Lengths: RFC 5321, 4.5.3.1.1 to 4.5.3.1.3 (64 for the local part, 254 for an address in a path).
    static const QRegularExpression shape(
        QStringLiteral("\\A([\\w!#$%&'*+/=?^`{|}~-]+(?:\\.[\\w!#$%&'*+/=?^`{|}~-]+)*)"
                       "@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
                       "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+)\\z"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = shape.match(email);
    return match.hasMatch() && email.size() <= 254 && match.capturedLength(1) <= 64;
}

Suppression suppressionOf(const Contact &contact)
{
    if (contact.emailOptOut)
        return Suppression::OptedOut;
    if (contact.bounce == BounceState::Hard)
        return Suppression::HardBounced;
    if (contact.inactive)
        return Suppression::Inactive;
    return isEmailAddress(contact.email) ? Suppression::None : Suppression::NoAddress;
}

QStringList rolesAt(const Contact &contact, const AccountId &account)
{
    for (const auto &membership : contact.memberships) {
        if (membership.account == account)
            return membership.roles;
    }
    return {};
}

} // namespace waymark
