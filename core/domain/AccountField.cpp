// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/AccountField.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AccountField)
};

using enum FieldKind;
using enum FieldSource;

QList<AccountFieldInfo> makeFields()
{
    const auto row = [](AccountField field, const char *id, const QString &label, FieldKind kind,
                        FieldSource source, const char *list = "") {
        return AccountFieldInfo{field,  QString::fromLatin1(id),  label, kind,
                                source, QString::fromLatin1(list)};
    };
    using F = AccountField;
    return {
        row(F::Carr, "carr", Words::tr("CARR (This Account)"), Money, Automatic),
        row(F::TechnicalAccountManager, "tam", Words::tr("Technical Account Manager"), User, Automatic),
        row(F::AccountOwnerTeam, "account_owner_team", Words::tr("Account Owner Team"), PickOne, Automatic,
            "account_owner_team"),
        row(F::ProductsPurchased, "products_purchased", Words::tr("Products Purchased (This Account)"),
            PickMany, Automatic, "products_purchased"),
        row(F::DeploymentType, "deployment_type", Words::tr("Deployment Type"), PickOne, Automatic,
            "deployment_type"),
        row(F::SupportLevel, "support_level", Words::tr("Support Level"), PickOne, Automatic,
            "support_level"),
        row(F::Deployer, "deployer", Words::tr("Deployer"), PickOne, Manual, "deployer"),
        row(F::Hosting, "hosting", Words::tr("Hosting"), PickOne, Manual, "hosting"),
        row(F::CustomerConversionSource, "customer_conversion_source",
            Words::tr("Customer Conversion Source"), PickOne, Manual, "customer_conversion_source"),
        row(F::Provider, "provider", Words::tr("Provider"), PickOne, Manual, "provider"),
        row(F::Geo, "geo", Words::tr("Geo?"), FieldKind::TriState, Manual),
        row(F::HighAvailability, "high_availability", Words::tr("High Availability?"), FieldKind::TriState,
            Manual),
        row(F::TechnologyStack, "technology_stack", Words::tr("Technology Stack"), PickMany, Manual,
            "technology_stack"),
    };
}

} // namespace

const QList<AccountFieldInfo> &accountFields()
{
    static const QList<AccountFieldInfo> fields = makeFields();
    return fields;
}

const AccountFieldInfo &accountFieldInfo(AccountField field)
{
    return accountFields().at(static_cast<int>(field));
}

std::optional<AccountField> accountFieldFromId(const QString &id)
{
    for (const auto &info : accountFields()) {
        if (info.id == id)
            return info.field;
    }
    return std::nullopt;
}

} // namespace waymark
