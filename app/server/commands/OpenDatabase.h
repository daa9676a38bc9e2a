// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/server/ServerOptions.h"
#include "core/base/Result.h"
#include "core/service/database/ServerDatabase.h"
#include "core/store/FileLock.h"

#include <memory>

namespace waymark {

/// The database that the options name. Made, with its folder, for its owner alone, only where that is said.
Result<std::unique_ptr<ServerDatabase>> openDatabase(const ServerOptions &options,
                                                     ServerDatabase::IfMissing ifMissing);

/// Keeps other servers, and `restore`, away from the folder. Fails with Busy where one has it, and with
/// NotFound where it is not there and is not to be made.
Result<std::unique_ptr<FileLock>> lockFolder(const ServerOptions &options,
                                             ServerDatabase::IfMissing ifMissing);

} // namespace waymark
