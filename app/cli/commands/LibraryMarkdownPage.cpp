// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/LibraryMarkdownPage.h"

#include "app/cli/ProfileWorkspace.h"
#include "app/cli/TextTable.h"
#include "core/store/PlaybookRepository.h"
#include "core/work/library/LibraryExchange.h"
#include "core/work/library/LibraryMarkdown.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace waymark {

namespace {

const QString outputOption = QStringLiteral("output");

/// What can be asked for.
Result<CommandResult> listOf(Store &store)
{
    const auto playbooks = PlaybookRepository::list(store.reader());
    WAYMARK_TRY(playbooks);
    TextTable table;
    QJsonArray list;
    for (const Playbook &playbook : *playbooks) {
        table.addRow({playbook.id.toString(), playbook.name});
        list.append(QJsonObject{{QStringLiteral("id"), playbook.id.toString()},
                                {QStringLiteral("name"), playbook.name}});
    }
    return CommandResult{table.toText(), {{QStringLiteral("playbooks"), list}}};
}

} // namespace

QString LibraryMarkdownPage::summary() const
{
    return tr("Shows a playbook or a template as a Markdown page; without one, the playbooks there are.");
}

QList<QCommandLineOption> LibraryMarkdownPage::options() const
{
    return {QCommandLineOption(outputOption, tr("Write the page to this file."), QStringLiteral("file"))};
}

Result<CommandResult> LibraryMarkdownPage::runNow(const QCommandLineParser &line,
                                                  const CommandContext &context)
{
    const auto store = ProfileWorkspace::openToLook(context);
    if (!store)
        return failure(store.error());
    if (line.positionalArguments().isEmpty())
        return listOf(**store);
    const auto page = LibraryMarkdown({**store, context.clock, {}}).page(line.positionalArguments().first());
    WAYMARK_TRY(page);
    if (!line.isSet(outputOption))
        return CommandResult{*page, {{QStringLiteral("markdown"), QString::fromUtf8(*page)}}};
    const QString path = QFileInfo(line.value(outputOption)).absoluteFilePath();
    WAYMARK_TRY(LibraryExchange::writeFile(path, *page));
    return CommandResult{tr("The page is in %1.").arg(QDir::toNativeSeparators(path)).toUtf8() + '\n',
                         {{QStringLiteral("path"), path}}};
}

} // namespace waymark
