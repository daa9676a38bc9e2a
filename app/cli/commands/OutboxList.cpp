// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/OutboxList.h"

#include "app/cli/DraftToRead.h"
#include "app/cli/OutboxAnswer.h"

namespace waymark {

QString OutboxList::summary() const
{
    return tr("Lists the emails that are on their way or need you.");
}

Result<CommandResult> OutboxList::runNow(const QCommandLineParser &, const CommandContext &context)
{
    const auto reading = DraftToRead::open(context);
    WAYMARK_TRY(reading);
    const auto rows = readOutbox(reading->work());
    WAYMARK_TRY(rows);
    return OutboxAnswer::of(*rows);
}

} // namespace waymark
