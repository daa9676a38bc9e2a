// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QDate>
#include <QString>

namespace waymark {

/// Copies of a workspace beside it: one a day, the newest seven kept. Copies that an upgrade made are not
/// touched.
class Backups
{
public:
    static constexpr int kept = 7;

    /// Writes the copy of `day` unless it is there, and drops the eighth and older ones. True when it wrote
    /// one. Blocks as long as copying the file takes; writers are not held up. For a worker thread.
    static Result<bool> makeDaily(const QString &path, QDate day);

    /// The newest copy of any kind; empty without one.
    static QString newest(const QString &path);
};

} // namespace waymark
