// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/ContactsHistory.h"

#include "app/cli/ProfileWorkspace.h"
#include "app/cli/TextTable.h"
#include "core/store/ContactImportRepository.h"

#include <QJsonArray>

namespace waymark {

namespace {

QJsonObject json(const ContactImport &import)
{
    QJsonObject json{{QStringLiteral("id"), import.id.toString()},
                     {QStringLiteral("at"), import.at.toString(Qt::ISODate)},
                     {QStringLiteral("by"), import.actor.toString()},
                     {QStringLiteral("file"), import.fileName},
                     {QStringLiteral("size"), import.fileSize},
                     {QStringLiteral("sha256"), import.fileHash},
                     {QStringLiteral("mapping"), import.mapping},
                     {QStringLiteral("policies"), import.policies},
                     {QStringLiteral("counts"), import.counts}};
    if (!import.undoneAt.isNull())
        json.insert(QStringLiteral("undoneAt"), import.undoneAt.toString(Qt::ISODate));
    return json;
}

} // namespace

QString ContactsHistory::summary() const
{
    return tr("Lists the imports of contacts, the newest first.");
}

Result<CommandResult> ContactsHistory::runNow(const QCommandLineParser &, const CommandContext &context)
{
    const auto store = ProfileWorkspace::openToLook(context);
    if (!store)
        return failure(store.error());
    const auto imports = ContactImportRepository::list((*store)->reader(), ImportKind::Contacts);
    WAYMARK_TRY(imports);
    TextTable table;
    QJsonArray rows;
    for (const ContactImport &import : *imports) {
        const auto count = [&import](const char *name) {
            return counted(import.counts.value(QLatin1String(name)).toInteger());
        };
        table.addRow({import.id.toString(), import.at.toString(Qt::ISODate), import.fileName,
                      tr("%1 new, %2 updated").arg(count("new"), count("update")),
                      import.undoneAt.isNull() ? QString() : tr("undone")});
        rows.append(json(import));
    }
    const QByteArray text =
        table.isEmpty() ? tr("No contacts were imported yet.").toUtf8() + '\n' : table.toText();
    return CommandResult{text, {{QStringLiteral("imports"), rows}}};
}

} // namespace waymark
