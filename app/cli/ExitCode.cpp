// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/ExitCode.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ExitCode)
};

} // namespace

QList<ExitCode> exitCodes()
{
    return {ExitCode::Done,     ExitCode::Failed,     ExitCode::Usage,
            ExitCode::Problems, ExitCode::Unreadable, ExitCode::Busy};
}

QString meaningOf(ExitCode code)
{
    switch (code) {
    case ExitCode::Done:
        return Words::tr("Done.");
    case ExitCode::Failed:
        return Words::tr("It could not be done; a sentence on the error output says why.");
    case ExitCode::Usage:
        return Words::tr("The command line was not understood. Nothing was done.");
    case ExitCode::Problems:
        return Words::tr("It was done, and found something wrong or left something undone.");
    case ExitCode::Unreadable:
        return Words::tr("The workspace or the file is missing, damaged, or of another version.");
    case ExitCode::Busy:
        return Words::tr("Another Waymark has the workspace open, so it can only be read.");
    }
    Q_UNREACHABLE();
}

ExitCode exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid:
        return ExitCode::Usage;
    case ErrorKind::NotFound:
    case ErrorKind::Damaged:
    case ErrorKind::Unsupported:
        return ExitCode::Unreadable;
    case ErrorKind::Busy:
        return ExitCode::Busy;
    case ErrorKind::Conflict:
    case ErrorKind::Denied:
    case ErrorKind::Offline:
    case ErrorKind::Full:
    case ErrorKind::Io:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        return ExitCode::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace waymark
