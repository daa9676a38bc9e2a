// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// Whether the person has paused sending on this device. Kept in the workspace, so that a restart does not
/// resume by itself.
class SendingPauseRepository
{
public:
    static Result<bool> isOn(Connection &connection);
    static Result<void> set(WriteTransaction &transaction, bool on);
};

} // namespace waymark
