// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"

#include <QStringList>

namespace waymark {

/// What the program ends with; the numbers of waymark-cli.
enum class ServerExit {
    Done = 0,
    Failed = 1,     ///< It could not be done; the sentence says why.
    Usage = 2,      ///< The command line was not understood. Nothing was done.
    Problems = 3,   ///< `check` found something wrong.
    Unreadable = 4, ///< The database or the file is missing, damaged, or of another version.
    Busy = 5,       ///< A server runs on the folder, or another program has the database.
};

/// The program from its command line to its exit code.
ServerExit runServerProgram(const QStringList &arguments, const Clock &clock);

} // namespace waymark
