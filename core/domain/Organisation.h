// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QDate>
#include <QList>
#include <QString>

namespace waymark {

/// Days on which nothing should be sent; for one account only when `account` is set (a change freeze).
struct QuietDays
{
    QDate from;
    QDate to;       ///< Inclusive.
    QString region; ///< Account owner team that it is for; empty for all.
    QString name;
    AccountId account;
    bool sample = false;

    bool operator==(const QuietDays &) const = default;
};

/// The company that the emails come from.
struct Organisation
{
    OrganisationId id;
    QString name;
    QString postalAddress;       ///< Several lines; every program email's footer has it.
    QString timeZone;            ///< IANA id.
    QList<int> weekend = {6, 7}; ///< Qt::DayOfWeek numbers.
    QList<QuietDays> quietDays;
    QString bccArchive; ///< An address that gets a blind copy of every message; empty for none.
    QString eligibleRole = QStringLiteral("gitlab_admin"); ///< The contact role that programs look for.
    bool consentRequired = false;                          ///< Nobody without a noted consent gets an email.

    bool operator==(const Organisation &) const = default;
};

} // namespace waymark
