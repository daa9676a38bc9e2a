// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace waymark {

/// The thirteen filtering fields, in the handbook's order (README.md, "Account").
enum class AccountField {
    Carr,
    TechnicalAccountManager,
    AccountOwnerTeam,
    ProductsPurchased,
    DeploymentType,
    SupportLevel,
    Deployer,
    Hosting,
    CustomerConversionSource,
    Provider,
    Geo,
    HighAvailability,
    TechnologyStack,
};

/// What a field holds, and with it how it is edited, compared and written out.
enum class FieldKind { Money, User, PickOne, PickMany, TriState };

/// Who fills a field: the company's systems, or the TAM.
enum class FieldSource { Automatic, Manual };

/// All that is fixed about one of the thirteen fields.
struct AccountFieldInfo
{
    AccountField field;
    QString id;    ///< Stable name in files, rules and the journal: "deployment_type".
    QString label; ///< The exact words of the field: "Deployment Type".
    FieldKind kind;
    FieldSource source;
    QString pickList; ///< Id of the pick list its values come from; empty for other kinds.
};

/// The thirteen, in order.
const QList<AccountFieldInfo> &accountFields();
const AccountFieldInfo &accountFieldInfo(AccountField field);
/// The field with the stable name `id`, if there is one.
std::optional<AccountField> accountFieldFromId(const QString &id);

} // namespace waymark
