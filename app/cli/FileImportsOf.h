// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/FileImports.h"

#include <memory>

namespace waymark {

struct CommandContext;

/// The imports of this kind in the workspace, by the person at this computer, who acts from now on.
Result<std::unique_ptr<FileImports>> fileImportsOf(ImportKind kind, Store &store,
                                                   const CommandContext &context);

} // namespace waymark
