// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// What opening a workspace met, where it went well. What can go wrong is told by the error: Busy (another
/// instance has it), Unsupported (a newer schema), Damaged, Full (no room on the disk), Io (it may not be
/// written).
struct OpenOutcome
{
    enum class Found {
        New,      ///< There was none; an empty one has been made.
        Current,  ///< It was as this version keeps it.
        Upgraded, ///< An older version wrote it; it has been brought up to date.
    };

    Found found = Found::Current;
    QString backup; ///< Upgraded: the copy of it as it was before. Else empty.

    bool operator==(const OpenOutcome &) const = default;
};

} // namespace waymark
