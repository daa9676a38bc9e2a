// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/LeavingReview.h"

#include "core/base/IfThere.h"
#include "core/domain/LeavingCheck.h"
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/TemplateRepository.h"

namespace waymark {

namespace {

Result<LeavingRecipient> recipientOf(Connection &connection, const Submission &submission,
                                     const Delivery &delivery)
{
    auto contact = ifThere(ContactRepository::find(connection, delivery.contact));
    WAYMARK_TRY(contact);
    LeavingRecipient recipient{delivery.contact, delivery.name, std::move(*contact), false};
    if (submission.emailTemplate) {
        const auto before =
            DeliveryRepository::earlier(connection, DeliveryState::Accepted, submission.emailTemplate,
                                        delivery.contact, delivery.address, submission.id);
        WAYMARK_TRY(before);
        recipient.alreadySent = before->has_value();
    }
    return recipient;
}

} // namespace

Result<QList<ReviewReason>> reviewBeforeLeaving(Connection &connection, const Submission &submission)
{
    LeavingFacts facts;
    facts.submission = submission;
    auto task = ifThere(TaskRepository::find(connection, submission.task));
    const auto account = AccountRepository::find(connection, submission.account);
    const auto emailTemplate = ifThere(TemplateRepository::find(connection, submission.emailTemplate));
    const auto deliveries = DeliveryRepository::forSubmission(connection, submission.id);
    auto organisation = OrganisationRepository::get(connection);
    WAYMARK_TRY(task);
    WAYMARK_TRY(account);
    WAYMARK_TRY(emailTemplate);
    WAYMARK_TRY(deliveries);
    WAYMARK_TRY(organisation);
    facts.organisation = std::move(*organisation);
    facts.task = std::move(*task);
    facts.accountTam = account->technicalAccountManager;
    if (*emailTemplate) {
        facts.templateWithdrawn = (*emailTemplate)->withdrawn;
        facts.kind = (*emailTemplate)->kind;
    }
    for (const Delivery &delivery : *deliveries) {
        if (!isOpen(delivery.state))
            continue;
        auto recipient = recipientOf(connection, submission, delivery);
        WAYMARK_TRY(recipient);
        facts.recipients.append(std::move(*recipient));
    }
    return checkLeaving(facts);
}

} // namespace waymark
