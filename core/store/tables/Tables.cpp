// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/tables/Tables.h"

#include "core/domain/Account.h"
#include "core/domain/Activity.h"
#include "core/domain/Contact.h"
#include "core/domain/Cta.h"
#include "core/domain/Delivery.h"
#include "core/domain/Draft.h"
#include "core/domain/EmailTemplate.h"
#include "core/domain/Organisation.h"
#include "core/domain/PickList.h"
#include "core/domain/Playbook.h"
#include "core/domain/Submission.h"
#include "core/domain/SuppressedAddress.h"
#include "core/domain/Task.h"
#include "core/domain/User.h"
#include "core/store/tables/OwnedMailAccount.h"
#include "core/store/tables/Table.h"

namespace waymark {

const StoredTable &storedTable(EntityType type)
{
    switch (type) {
    case EntityType::Account:
        return accountTable();
    case EntityType::Contact:
        return contactTable();
    case EntityType::Cta:
        return ctaTable();
    case EntityType::Task:
        return taskTable();
    case EntityType::Draft:
        return draftTable();
    case EntityType::Submission:
        return submissionTable();
    case EntityType::Delivery:
        return deliveryTable();
    case EntityType::Activity:
        return activityTable();
    case EntityType::Playbook:
        return playbookTable();
    case EntityType::Template:
        return templateTable();
    case EntityType::PickItem:
        return pickItemTable();
    case EntityType::User:
        return userTable();
    case EntityType::Organisation:
        return organisationTable();
    case EntityType::MailAccount:
        return mailAccountTable();
    case EntityType::Suppression:
        return suppressionTable();
    }
    Q_UNREACHABLE();
}

} // namespace waymark
