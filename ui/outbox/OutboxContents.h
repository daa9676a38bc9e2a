// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/delivery/OutboxStatus.h"
#include "core/work/OutboxData.h"

namespace waymark {

/// All that the Outbox page shows, read at one moment.
struct OutboxContents
{
    QList<OutboxRow> rows;
    QList<DraftRow> drafts;
    int sent = 0;
    OutboxStatus status;
};

} // namespace waymark
