// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/CommandContext.h"
#include "core/work/PreparedEmail.h"

#include <memory>

namespace waymark {

/// The profile's workspace opened to look at its drafts, as the person whom it belongs to.
class DraftToRead
{
public:
    /// Fails as ProfileWorkspace::openToLook() does, and with NotFound when nobody has begun there.
    static Result<DraftToRead> open(const CommandContext &context);

    WorkContext work() const;
    /// The draft with this id as it would leave now. Fails with NotFound or Damaged.
    Result<PreparedEmail> prepare(const DraftId &draft) const;

private:
    DraftToRead(std::unique_ptr<Store> store, const Clock &clock, const UserId &me);

    std::shared_ptr<Store> m_store;
    const Clock *m_clock;
    UserId m_me;
};

} // namespace waymark
