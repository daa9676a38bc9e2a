// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Draft.h"
#include "core/store/DraftRevision.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// The earlier texts of drafts.
class DraftRevisions
{
public:
    /// How many a draft keeps.
    static constexpr int kept = 50;
    /// How much writing may pass between two of them, in seconds.
    static constexpr int interval = 5 * 60;

    /// Newest first.
    static Result<QList<DraftRevision>> list(Connection &connection, const DraftId &draft);

    /// Keeps the text of `before`, which `after` is about to replace, when it should be kept: always when the
    /// new body is empty or less than half as long, else when the last one was kept long enough ago.
    static Result<void> keep(WriteTransaction &transaction, const Draft &before, const Draft &after);
};

} // namespace waymark
