// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/Command.h"

#include <memory>
#include <vector>

namespace waymark {

/// The one list of commands: the help, the manual page's test and the program itself read it.
class CommandRegistry
{
public:
    CommandRegistry();
    ~CommandRegistry();

    const std::vector<std::unique_ptr<Command>> &commands() const { return m_commands; }

    /// The command whose name the first words are; null without one.
    Command *find(const QStringList &words) const;

private:
    std::vector<std::unique_ptr<Command>> m_commands;
};

} // namespace waymark
