// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/CommandContext.h"
#include "core/store/Store.h"

#include <memory>

namespace waymark {

/// Opening the workspace of the profile as a command needs it.
class ProfileWorkspace
{
public:
    static QString path(const CommandContext &context);

    /// To work in it. Fails with NotFound where there is none, with Busy while another Waymark has it open,
    /// and otherwise as Store::open() does.
    static Result<std::unique_ptr<Store>> openToWork(const CommandContext &context);

    /// To look at it: like the other, but where another Waymark has it open, or it may not be written, it is
    /// only read.
    static Result<std::unique_ptr<Store>> openToLook(const CommandContext &context);
};

} // namespace waymark
