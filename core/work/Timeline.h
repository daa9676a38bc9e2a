// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Activity.h"
#include "core/domain/Contact.h"
#include "core/domain/Cta.h"

namespace waymark {

class WriteTransaction;

/// Writes the timeline entry of an act, in the act's own transaction, so that undoing it takes both back. Id,
/// instant and actor are filled in.
Result<void> writeTimeline(WriteTransaction &transaction, Activity activity);

/// An entry about a contact on one account's timeline.
Result<void> writeContactEntry(WriteTransaction &transaction, const AccountId &account,
                               const Contact &contact, ActivityKind kind, const QString &title,
                               const QString &detail = {});

/// The same entry on the timeline of each of the contact's accounts.
Result<void> writeContactEntries(WriteTransaction &transaction, const Contact &contact, ActivityKind kind,
                                 const QString &title, const QString &detail);

/// An entry about a CTA on its account's timeline.
Result<void> writeCtaEntry(WriteTransaction &transaction, const Cta &cta, const QString &title,
                           const QString &detail = {});

} // namespace waymark
