// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/MailAccount.h"

#include <QString>

namespace waymark {

/// `account` with its folder spelled out: for an empty one the folder "Sent emails" beside the workspace's
/// file.
MailAccount withFolder(MailAccount account, const QString &storePath);

} // namespace waymark
