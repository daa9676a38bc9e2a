// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/PlainCommand.h"

namespace waymark {

QFuture<Result<CommandResult>> PlainCommand::run(const QCommandLineParser &line,
                                                 const CommandContext &context)
{
    return QtFuture::makeReadyFuture(runNow(line, context));
}

} // namespace waymark
