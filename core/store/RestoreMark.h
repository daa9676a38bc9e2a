// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <memory>
#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// What a workspace knows of its own restoring until what follows from that has been seen to: a backup put in
/// a workspace's place may hold emails that have left since. It is written into the copy before that takes
/// the place, so no kill in between loses it, and goes with the transaction that has put them right.
class RestoreMark
{
public:
    /// Marks the closed workspace at `file` as restored; `setAside` is the path of the one whose place it
    /// takes, in the same folder, or empty.
    static Result<void> put(const QString &file, const QString &setAside);

    /// The path of the workspace that the one at `path` took the place of, empty where there was none;
    /// nothing where it was not restored, or all has been seen to.
    static Result<std::optional<QString>> setAside(Connection &connection, const QString &path);
    /// The same of the workspace at `setAside`, which itself took the place of another one at `path`, of any
    /// version's schema.
    static Result<std::optional<QString>> setAsideBefore(const QString &setAside, const QString &path);
    static Result<void> remove(WriteTransaction &transaction);

    /// Opens what was set aside to read it. Fails where it is damaged, gone, or of another version's schema.
    static Result<std::unique_ptr<Connection>> open(const QString &setAside);
};

} // namespace waymark
