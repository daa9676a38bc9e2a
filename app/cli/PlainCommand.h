// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/Command.h"

namespace waymark {

/// A command that is done when it returns.
class PlainCommand : public Command
{
public:
    QFuture<Result<CommandResult>> run(const QCommandLineParser &line, const CommandContext &context) final;

protected:
    virtual Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) = 0;
};

} // namespace waymark
