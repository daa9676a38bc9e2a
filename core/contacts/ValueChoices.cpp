// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ValueChoices.h"

#include "core/contacts/accounts/AccountChoices.h"
#include "core/domain/AccountField.h"
#include "core/store/PickListRepository.h"

namespace waymark {

namespace {

using T = ImportTarget;

bool isYesOrNo(ImportTarget target)
{
    return target == T::EmailOptOut || target == T::Restricted;
}

bool isState(ImportTarget target)
{
    return target == T::Geo || target == T::HighAvailability;
}

} // namespace

bool ValueChoices::has(ImportTarget target)
{
    switch (target) {
    case T::Role:
    case T::TechnicalAccountManager:
    case T::Deployer:
    case T::Hosting:
    case T::CustomerConversionSource:
    case T::Provider:
    case T::AccountOwnerTeam:
    case T::ProductsPurchased:
    case T::DeploymentType:
    case T::SupportLevel:
    case T::LifecycleStage:
    case T::Segment:
        return true;
    default:
        return isYesOrNo(target) || isState(target);
    }
}

Result<QStringList> ValueChoices::of(Connection &connection, ImportTarget target)
{
    const QStringList yesOrNo{QStringLiteral("true"), QStringLiteral("false")};
    if (!has(target))
        return QStringList();
    if (isYesOrNo(target))
        return yesOrNo;
    if (isState(target))
        return yesOrNo + QStringList{QStringLiteral("unknown")};
    if (target == T::Role) {
        const auto roles = PickListRepository::list(connection, QStringLiteral("contact_role"));
        WAYMARK_TRY(roles);
        QStringList labels;
        for (const PickItem &role : *roles)
            labels.append(role.label);
        return labels;
    }
    const auto choices = AccountChoices::read(connection);
    WAYMARK_TRY(choices);
    if (target == T::TechnicalAccountManager)
        return choices->userNames();
    const QString id = importTargetInfo(target).id;
    const auto field = accountFieldFromId(id);
    return choices->labels(field ? accountFieldInfo(*field).pickList : id);
}

} // namespace waymark
