// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/AccountsExport.h"

#include "app/cli/ProfileWorkspace.h"
#include "app/cli/TextTable.h"
#include "core/contacts/accounts/AccountExport.h"

#include <QFileInfo>
#include <QSaveFile>

namespace waymark {

namespace {

Result<AccountExport::Settings> settingsFrom(const QCommandLineParser &line)
{
    AccountExport::Settings settings;
    settings.byteOrderMark = !line.isSet(QStringLiteral("no-mark"));
    if (!line.isSet(QStringLiteral("columns")))
        return settings;
    settings.columns.clear();
    const QStringList names = line.value(QStringLiteral("columns")).split(u',');
    for (const QString &name : names) {
        const auto target = importTargetFromId(ImportKind::Accounts, name.trimmed());
        if (!target)
            return failure(ErrorKind::Invalid,
                           AccountsExport::tr("“%1” is no column of accounts.").arg(name));
        settings.columns.append(*target);
    }
    return settings;
}

} // namespace

QString AccountsExport::summary() const
{
    return tr("Writes the accounts into a CSV file, which can be imported again.");
}

QList<QCommandLineOption> AccountsExport::options() const
{
    return {
        QCommandLineOption(QStringLiteral("columns"),
                           tr("Which columns, with commas between, such as account_name,carr."),
                           QStringLiteral("columns")),
        QCommandLineOption(QStringLiteral("no-mark"), tr("Without the byte order mark that Excel needs.")),
    };
}

Result<CommandResult> AccountsExport::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const auto settings = settingsFrom(line);
    WAYMARK_TRY(settings);
    const auto store = ProfileWorkspace::openToLook(context);
    if (!store)
        return failure(store.error());
    const QString path = QFileInfo(line.positionalArguments().first()).absoluteFilePath();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Io, tr("“%1” cannot be written. Choose another place.").arg(path),
                       file.errorString());
    const auto rows = AccountExport::write((*store)->reader(), file, *settings);
    WAYMARK_TRY(rows);
    if (!file.commit())
        return failure(ErrorKind::Io,
                       tr("“%1” could not be written. Check the folder and the disk.").arg(path),
                       file.errorString());
    return CommandResult{tr("%1 holds the accounts, in %2 rows.").arg(path, counted(*rows)).toUtf8() + '\n',
                         {{QStringLiteral("export"), path}, {QStringLiteral("rows"), *rows}}};
}

} // namespace waymark
