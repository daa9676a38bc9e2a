// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/CommandContext.h"
#include "app/cli/CommandResult.h"
#include "core/base/Result.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QFuture>
#include <QList>
#include <QString>

#include <utility>

namespace waymark {

/// One thing that the program can do: a small class in `commands/`, made in CommandRegistry.
class Command
{
public:
    virtual ~Command() = default;

    /// What is typed: "store info".
    virtual QString name() const = 0;
    /// One sentence for the help.
    virtual QString summary() const = 0;
    /// What follows the name, in the help: "[BACKUP]".
    virtual QString arguments() const { return {}; }
    /// How many arguments there may be, at least and at most.
    virtual std::pair<int, int> argumentCount() const { return {0, 0}; }
    /// Options besides --profile, --json and --help.
    virtual QList<QCommandLineOption> options() const { return {}; }

    /// Does it. `line` has the options and the arguments. An error of kind Invalid is a fault of the command
    /// line. The command and the context live until the future is finished.
    virtual QFuture<Result<CommandResult>> run(const QCommandLineParser &line,
                                               const CommandContext &context) = 0;
};

} // namespace waymark
