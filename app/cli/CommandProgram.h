// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/CommandRegistry.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace waymark {

/// The program from its command line to its exit code: finds the command, reads its options, prints what it
/// says. Needs a QCoreApplication, whose event loop it ends.
class CommandProgram : public QObject
{
    Q_OBJECT
public:
    CommandProgram(const Clock &clock, SecretStore &secrets);

    /// Starts what `arguments` (without the program's name) ask for, and ends the event loop when it is done.
    void start(const QStringList &arguments);

private:
    void runCommand(Command &command, const QStringList &arguments);
    void finish(const Result<CommandResult> &result);
    void end(ExitCode code);
    void refuse(const QString &sentence);
    QString overview() const;
    QString helpOf(const Command &command) const;

    const Clock &m_clock;
    SecretStore &m_secrets;
    CommandRegistry m_registry;
    QCommandLineParser m_line;
    std::optional<CommandContext> m_context; ///< Of the command that runs.
    bool m_json = false;
};

} // namespace waymark
