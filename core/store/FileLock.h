// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <memory>

namespace waymark {

/// Keeps other instances away from a workspace for as long as it lives: flock(2) on a file of its own, so
/// that the kernel lets go of it however the process ends. Never a lock on the database file itself: closing
/// any descriptor of that would drop SQLite's own locks.
class FileLock
{
public:
    /// Takes the lock file at `path`, which is made if need be (mode 0600). Fails with Busy when another
    /// instance holds it, with Io when it cannot be made.
    static Result<std::unique_ptr<FileLock>> take(const QString &path);
    ~FileLock();

    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
};

} // namespace waymark
