// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

namespace waymark {

/// A disk that fails when it is told to: an SQLite file system (https://www.sqlite.org/vfs.html) over the
/// usual one, used by every connection of this process once it is installed.
class FailingDisk
{
public:
    /// Which calls fail.
    enum class Call { Write, Sync };
    /// What a failing call has done all the same.
    enum class Effect { Nothing, Done };

    static void install();

    /// From now on the `nth` call (from 1) of this kind, on database and log files, fails with `code` of
    /// SQLite; with `andAllAfter`, so do all calls that follow.
    static void failAt(int nth, Call call, Effect effect, int code, bool andAllAfter = false);
    static void heal();
    /// Whether a call has failed since failAt().
    static bool hasFailed();
};

} // namespace waymark
