// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// What sort of thing went wrong; decides which way out a screen offers.
enum class ErrorKind {
    NotFound,    ///< The thing asked for does not exist (any more).
    Invalid,     ///< What was given cannot be accepted; the sentence says what to change.
    Conflict,    ///< Somebody else changed or did it first.
    Denied,      ///< The person, or the program, may not do this.
    Offline,     ///< A network that is needed cannot be reached; trying later helps.
    Busy,        ///< In use elsewhere (a lock, a running job); trying later helps.
    Full,        ///< No room left on the disk.
    Io,          ///< Reading or writing failed.
    Damaged,     ///< Stored data is not what it should be.
    Cancelled,   ///< The person stopped it.
    Unsupported, ///< From a newer version, or not possible on this machine.
    Internal,    ///< A defect of ours.
};

/// An error as a person meets it. `sentence` says what happened, why if known and what to do, in that
/// order, translated. `detail` is for the log and for "Copy details": codes, SQL, a server's own words.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString sentence;
    QString detail;

    bool operator==(const Error &) const = default;
};

/// The error as one line for the log.
QString describe(const Error &error);

} // namespace waymark
