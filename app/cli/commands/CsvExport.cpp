// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/CsvExport.h"

#include "app/cli/ProfileWorkspace.h"
#include "app/cli/TextTable.h"
#include "core/contacts/FileExport.h"

#include <QFileInfo>

namespace waymark {

namespace {

Result<FileExport> exportFrom(const QCommandLineParser &line, ImportKind kind)
{
    FileExport file{kind, FileExport::usualColumns(kind), !line.isSet(QStringLiteral("no-mark"))};
    if (!line.isSet(QStringLiteral("columns")))
        return file;
    file.columns.clear();
    const QStringList names = line.value(QStringLiteral("columns")).split(u',');
    for (const QString &name : names) {
        const auto target = importTargetFromId(kind, name.trimmed());
        if (!target || !FileExport::isColumn(kind, *target))
            return failure(ErrorKind::Invalid,
                           (kind == ImportKind::Contacts ? CsvExport::tr("“%1” is no column of contacts.")
                                                         : CsvExport::tr("“%1” is no column of accounts."))
                               .arg(name));
        file.columns.append(*target);
    }
    return file;
}

} // namespace

QString CsvExport::summary() const
{
    return isOfContacts() ? tr("Writes the contacts into a CSV file, which can be imported again.")
                          : tr("Writes the accounts into a CSV file, which can be imported again.");
}

QList<QCommandLineOption> CsvExport::options() const
{
    return {
        QCommandLineOption(QStringLiteral("columns"),
                           isOfContacts()
                               ? tr("Which columns, with commas between, such as first_name,email.")
                               : tr("Which columns, with commas between, such as account_name,carr."),
                           QStringLiteral("columns")),
        QCommandLineOption(QStringLiteral("no-mark"), tr("Without the byte order mark that Excel needs.")),
    };
}

Result<CommandResult> CsvExport::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const auto file = exportFrom(line, kind());
    WAYMARK_TRY(file);
    const auto store = ProfileWorkspace::openToLook(context);
    if (!store)
        return failure(store.error());
    const QString path = QFileInfo(line.positionalArguments().first()).absoluteFilePath();
    const auto rows = file->write((*store)->reader(), path);
    WAYMARK_TRY(rows);
    const QString words =
        isOfContacts() ? tr("%1 holds the contacts, in %2 rows.") : tr("%1 holds the accounts, in %2 rows.");
    return CommandResult{words.arg(path, counted(*rows)).toUtf8() + '\n',
                         {{QStringLiteral("export"), path}, {QStringLiteral("rows"), *rows}}};
}

} // namespace waymark
