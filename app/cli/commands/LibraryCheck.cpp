// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/LibraryCheck.h"

#include "core/work/library/LibraryExchange.h"

namespace waymark {

QString LibraryCheck::summary() const
{
    return tr("Looks through a library's file, and takes nothing of it.");
}

Result<CommandResult> LibraryCheck::runNow(const QCommandLineParser &line, const CommandContext &)
{
    const auto library = LibraryExchange::read(line.positionalArguments().first());
    WAYMARK_TRY(library);
    const int playbooks = static_cast<int>(library->playbooks().size());
    const int templates = static_cast<int>(library->templates().size());
    const QString text =
        tr("The library is sound: %1 and %2.")
            .arg(tr("%Ln playbook(s)", nullptr, playbooks), tr("%Ln template(s)", nullptr, templates));
    return CommandResult{
        text.toUtf8() + '\n',
        {{QStringLiteral("playbooks"), playbooks}, {QStringLiteral("templates"), templates}}};
}

} // namespace waymark
