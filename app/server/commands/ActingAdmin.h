// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/service/people/Caller.h"

#include <QString>

namespace waymark {

class ServerDatabase;

/// As whom a command changes what only admins may: the one with `email`, else the one who has been there for
/// longest. `device` is what it calls itself. Fails with NotFound where there is none who is not disabled.
Result<Caller> actingAdmin(ServerDatabase &database, const QString &email, const QString &device);

} // namespace waymark
