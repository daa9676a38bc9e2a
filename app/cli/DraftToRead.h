// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/CommandContext.h"
#include "core/work/PreparedEmail.h"

#include <QCoreApplication>

#include <memory>

namespace waymark {

/// The profile's workspace opened to look at its drafts, as the person whom it belongs to.
class DraftToRead
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DraftToRead)
public:
    /// Fails as ProfileWorkspace::openToLook() does, and with NotFound when nobody has begun there.
    static Result<DraftToRead> open(const CommandContext &context);

    WorkContext work() const;
    /// The draft with this id as it would leave now. Fails with NotFound or Damaged.
    Result<PreparedEmail> prepare(const DraftId &draft) const;
    /// A template as it would leave to one contact, who is its draft's only recipient: the one with this
    /// address or id, or without it the first whom an email can reach. Nothing is stored.
    Result<PreparedEmail> prepare(const TemplateId &emailTemplate, const QString &recipient) const;

private:
    Result<Contact> contactFor(const QString &name) const;
    DraftToRead(std::unique_ptr<Store> store, const Clock &clock, const UserId &me);

    std::shared_ptr<Store> m_store;
    const Clock *m_clock;
    UserId m_me;
};

} // namespace waymark
