// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/TextTable.h"
#include "core/store/Backup.h"
#include "core/store/WorkspaceCounts.h"

#include <QJsonObject>

namespace waymark {

/// How the store commands say what they found.
class StoreWords
{
public:
    static QJsonObject json(const WorkspaceCounts &counts);
    static QString text(const WorkspaceCounts &counts);

    static QJsonObject json(const Backup &backup);
    /// "2026-11-20", "before an upgrade", "set aside".
    static QString name(const Backup &backup);
};

} // namespace waymark
