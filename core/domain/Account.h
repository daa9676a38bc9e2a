// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/AccountField.h"
#include "core/domain/Ids.h"
#include "core/domain/Money.h"
#include "core/domain/TriState.h"

#include <QDate>
#include <QDateTime>
#include <QMap>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace waymark {

/// Where an automatic value came from and when it was true there.
struct FieldStamp
{
    QDateTime asOf; ///< UTC.
    QString source; ///< "typed here", "import accounts.csv", a server's name.

    bool operator==(const FieldStamp &) const = default;
};

/// One customer account: the thirteen filtering fields and what else its Customer 360 shows. Pick-list
/// values are ids ("self_managed"); their labels are in PickList. An empty id means "not set".
struct Account
{
    AccountId id;
    QString name;
    QString domain;     ///< Mail domain, lower case, without '@'.
    QString externalId; ///< Its key in the company's systems.

    std::optional<Money> carr;
    UserId technicalAccountManager;
    QString accountOwnerTeam;
    QStringList productsPurchased;
    QString deploymentType;
    QString supportLevel;
    QString deployer;
    QString hosting;
    QString customerConversionSource;
    QString provider;
    TriState geo = TriState::Unknown;
    TriState highAvailability = TriState::Unknown;
    QStringList technologyStack;
    QMap<AccountField, FieldStamp> stamps; ///< For automatic fields that have a value.

    QString lifecycleStage;
    QString segment;
    int priority = 0; ///< 1 to 4; 0 when not set.
    QDate customerSince;
    QDate renewalDate;
    std::optional<int> licensedUsers;
    std::optional<int> billableUsers;
    QString industry;
    AccountId parent;
    QString accountOwnerName; ///< The account executive.
    QString accountOwnerEmail;
    QString executiveSponsor;
    QMap<QString, QString> links; ///< Kind ("architecture", "project", "notes", "chat") to address.
    std::optional<int> health;    ///< 0 to 100; absent when nothing was measured.
    QString pinnedNote;
    bool restricted = false; ///< Only its own TAM and admins may see it.
    bool sample = false;     ///< Part of the sample workspace.
    QDateTime createdAt;

    bool operator==(const Account &) const = default;
};

/// The value of one of the thirteen fields: a Money, a string, a QStringList, a TriState or the TAM's id,
/// as fits its FieldKind; an invalid QVariant when it is not set.
QVariant accountFieldValue(const Account &account, AccountField field);

/// Sets one of the thirteen fields; an invalid QVariant clears it. The variant's type must fit the FieldKind.
void setAccountFieldValue(Account &account, AccountField field, const QVariant &value);

/// How many of the thirteen fields have a value.
int filledFieldCount(const Account &account);

/// Billable users of licensed users in per cent, rounded (README.md, "Account"); nothing without either
/// figure or without licences.
std::optional<int> seatUtilisation(const Account &account);

} // namespace waymark

Q_DECLARE_METATYPE(waymark::Money)
Q_DECLARE_METATYPE(waymark::TriState)
Q_DECLARE_METATYPE(waymark::UserId)
