// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

class Clock;
class SecretStore;

/// What commands work with; all of it outlives them.
struct CommandContext
{
    QString profile; ///< Folder of the workspace.
    const Clock &clock;
    SecretStore &secrets;
};

} // namespace waymark
