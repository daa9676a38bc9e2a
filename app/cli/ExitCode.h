// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"

#include <QList>
#include <QString>

namespace waymark {

/// What the program ends with. Scripts rely on the numbers: none is ever given another meaning.
enum class ExitCode {
    Done = 0,
    Failed = 1,     ///< It could not be done; the sentence says why.
    Usage = 2,      ///< The command line was not understood. Nothing was done.
    Problems = 3,   ///< It was done, and found something wrong or left something undone.
    Unreadable = 4, ///< The workspace or file is missing, damaged, no such file, or of another version.
    Busy = 5,       ///< Another Waymark has the workspace open, so that it can only be read.
};

/// All of them, in order.
QList<ExitCode> exitCodes();
/// What one means, as a line of the help.
QString meaningOf(ExitCode code);
/// The one that tells this error.
ExitCode exitCodeFor(ErrorKind kind);

} // namespace waymark
