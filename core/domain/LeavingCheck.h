// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/domain/Contact.h"
#include "core/domain/EmailTemplate.h"
#include "core/domain/Submission.h"
#include "core/domain/Task.h"

#include <QList>
#include <QSet>
#include <QStringList>

namespace waymark {

/// What the store says about a submission at the moment it leaves.
struct LeavingFacts
{
    Submission submission;
    Task task;
    UserId accountTam; ///< The account's TAM now; empty when it has none.
    bool templateWithdrawn = false;
    EmailKind kind = EmailKind::Program;
    QList<Contact> recipients;   ///< Of its open deliveries, as they are now.
    QStringList sentTo;          ///< Normalised addresses that its open deliveries go to.
    QSet<ContactId> alreadySent; ///< Of the recipients: those who got this email in another submission.
};

/// The check that is repeated at the moment of leaving (README.md, "States of an email"): one sentence for
/// each thing that has changed since Send and forbids going on. Empty: it may leave.
QStringList checkLeaving(const LeavingFacts &facts);

} // namespace waymark
