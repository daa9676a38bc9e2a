// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Contact.h"
#include "core/domain/EmailTemplate.h"
#include "core/domain/Organisation.h"
#include "core/domain/Submission.h"
#include "core/domain/Task.h"

#include <QList>

#include <optional>

namespace waymark {

/// One recipient that a submission would still go to, as the store knows them now.
struct LeavingRecipient
{
    ContactId id;
    QString name;                   ///< As the delivery has it.
    std::optional<Contact> contact; ///< Absent when the contact was deleted.
    bool alreadySent = false;       ///< Got this email through another submission.
};

/// What the store says about a submission at the moment it leaves.
struct LeavingFacts
{
    Submission submission;
    std::optional<Task> task;  ///< Absent when it was deleted.
    bool senderIsGone = false; ///< Is no user of the team's server any more.
    UserId accountTam;         ///< The account's TAM now; empty when it has none.
    bool templateWithdrawn = false;
    EmailKind kind = EmailKind::Program;
    Organisation organisation;
    QList<LeavingRecipient> recipients; ///< Of its open deliveries.
};

/// The check that is repeated at the moment of leaving (README.md, "States of an email"): one reason for each
/// thing that has changed since Send and forbids going on. Empty: it may leave.
QList<ReviewReason> checkLeaving(const LeavingFacts &facts);

} // namespace waymark
