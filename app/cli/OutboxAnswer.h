// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/CommandResult.h"
#include "core/work/OutboxData.h"

namespace waymark {

/// How the outbox commands say what is on its way.
class OutboxAnswer
{
public:
    /// The rows that have not been settled, as an answer; with the exit code Problems when one of them needs
    /// a person.
    static CommandResult of(const QList<OutboxRow> &rows);
};

} // namespace waymark
