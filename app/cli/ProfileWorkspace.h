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

    /// To look at it, also while another Waymark has it open: not a byte is written. Fails with NotFound
    /// where there is none, and otherwise as Store::openToRead() does.
    static Result<std::unique_ptr<Store>> openToLook(const CommandContext &context);

    /// To copy it: as to work in it, so that nobody else does meanwhile; but where another Waymark has it
    /// open, or it may not be written, it is only read, and SQLite keeps the copy consistent.
    static Result<std::unique_ptr<Store>> openToCopy(const CommandContext &context);
};

} // namespace waymark
