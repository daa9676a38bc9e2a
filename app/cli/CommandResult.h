// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/ExitCode.h"

#include <QByteArray>
#include <QJsonObject>

namespace waymark {

/// What a command has to say once it is done.
struct CommandResult
{
    QByteArray text;  ///< For a person, UTF-8, with its line ends.
    QJsonObject json; ///< The same for a script (--json).
    ExitCode code = ExitCode::Done;
};

} // namespace waymark
