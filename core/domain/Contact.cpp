// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/Contact.h"

#include "core/domain/AsciiDomain.h"
#include "core/domain/Organisation.h"

#include <QRegularExpression>

#include <algorithm>

namespace waymark {

QString displayName(const Contact &contact)
{
    const QString name = QString(contact.firstName + QLatin1Char(' ') + contact.lastName).simplified();
    return name.isEmpty() ? contact.email : name;
}

QString normalisedEmail(const QString &email)
{
    // Nearly all are as they are compared, and need no copy.
    const auto isAsCompared = [](QChar letter) {
        return letter > u' ' && letter.unicode() < 0x7f && (letter < u'A' || letter > u'Z');
    };
    if (std::ranges::all_of(email, isAsCompared))
        return email;
    const QString key = email.trimmed().toLower();
    if (std::ranges::all_of(key, [](QChar letter) { return letter.unicode() < 0x80; }))
        return key;
    const QString domain = asciiDomain(key);
    return domain.isEmpty() ? key : key.first(key.lastIndexOf(u'@') + 1) + domain;
}

namespace {

bool isAsciiLetterOrDigit(char16_t letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z') ||
           (letter >= u'0' && letter <= u'9');
}

/// Whether it is surely an address: what nearly all are, without the table of letters that others need. Words
/// of letters and digits between single dots, dashes and underscores, and nothing long.
bool isPlainAddress(const QString &email)
{
    constexpr qsizetype longest = 63; // Of the local part, and of a label of the domain.
    const qsizetype at = email.indexOf(u'@');
    if (at < 1 || at > longest || email.size() > 2 * longest)
        return false;
    bool wasWord = false;
    bool hasDot = false;
    for (qsizetype i = 0; i < email.size(); ++i) {
        const char16_t letter = email.at(i).unicode();
        const bool isWord = isAsciiLetterOrDigit(letter);
        const bool isMark = letter == u'.' || letter == u'-' || (i < at && letter == u'_');
        if (!isWord && (!wasWord || (!isMark && i != at)))
            return false;
        hasDot = hasDot || (i > at && letter == u'.');
        wasWord = isWord;
    }
    return wasWord && hasDot && email.size() - at - 1 <= longest;
}

} // namespace

bool isEmailAddress(const QString &email)
{
    if (isPlainAddress(email))
        return true;
    // Lengths: RFC 5321, 4.5.3.1.1 to 4.5.3.1.3 (64 for the local part, 254 for an address in a path).
    static const QRegularExpression shape(
        QStringLiteral("\\A([A-Za-z0-9_!#$%&'*+/=?^`{|}~-]+(?:\\.[A-Za-z0-9_!#$%&'*+/=?^`{|}~-]+)*)"
                       "@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
                       "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+)\\z"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = shape.match(email);
    if (!match.hasMatch())
        return false;
    const qsizetype local = match.capturedLength(1);
    const QString domain = asciiDomain(email);
    return !domain.isEmpty() && local <= 64 && local + 1 + domain.size() <= 254;
}

bool hasConsent(const Contact &contact)
{
    return !contact.consentSource.isEmpty() && contact.consentDate.isValid();
}

Suppression suppressionOf(const Contact &contact, const Organisation &organisation)
{
    if (contact.emailOptOut)
        return Suppression::OptedOut;
    if (contact.bounce == BounceState::Hard)
        return Suppression::HardBounced;
    if (contact.inactive)
        return Suppression::Inactive;
    if (!isEmailAddress(contact.email))
        return Suppression::NoAddress;
    return organisation.consentRequired && !hasConsent(contact) ? Suppression::NoConsent : Suppression::None;
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
