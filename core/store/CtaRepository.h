// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Cta.h"
#include "core/store/CtaRow.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// CTAs in the store.
class CtaRepository
{
public:
    static Result<Cta> find(Connection &connection, const CtaId &id);
    /// One CTA as lists show it.
    static Result<CtaRow> row(Connection &connection, const CtaId &id);
    /// All CTAs of an account, snoozed and closed ones too: open ones first, then by due date.
    static Result<QList<CtaRow>> forAccount(Connection &connection, const AccountId &account);
    /// The owner's open CTAs by due date, snoozed ones too; everybody's when `owner` is empty.
    static Result<QList<CtaRow>> open(Connection &connection, const UserId &owner);

    static Result<void> save(WriteTransaction &transaction, const Cta &cta);
    /// Removes the CTA with its tasks and drafts; what was sent stays in Sent and on the timeline. Fails with
    /// Conflict while one of its emails is leaving.
    static Result<void> remove(WriteTransaction &transaction, const CtaId &id);
};

} // namespace waymark
