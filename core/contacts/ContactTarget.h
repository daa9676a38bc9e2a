// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace waymark {

/// What a column of a contact import can fill.
enum class ContactTarget {
    FirstName,
    LastName,
    FullName, ///< Split into the two.
    Email,
    Title,
    Role,       ///< Several, with a separator.
    AccountKey, ///< The account's own id, or its id in the company's systems.
    AccountName,
    AccountDomain,
    EmailOptOut,
    TimeZone,
    Locale,
    Phone,
    Notes,
};
constexpr int contactTargetCount = int(ContactTarget::Notes) + 1;

/// All that is fixed about one of them.
struct ContactTargetInfo
{
    ContactTarget target;
    QString id;    ///< Stable name in mappings: "first_name".
    QString label; ///< The field's exact words: "First Name".
};

/// In the order of a list.
const QList<ContactTargetInfo> &contactTargets();
const ContactTargetInfo &contactTargetInfo(ContactTarget target);
std::optional<ContactTarget> contactTargetFromId(const QString &id);

/// The target that a column with this name usually fills, in one of twelve languages, compared by letters and
/// digits alone, without case and accents; nothing when no list of names has it.
std::optional<ContactTarget> contactTargetByName(const QString &column);

} // namespace waymark
