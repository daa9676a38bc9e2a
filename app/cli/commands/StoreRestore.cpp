// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/StoreRestore.h"

#include "app/cli/ProfileWorkspace.h"
#include "app/cli/StoreWords.h"
#include "core/base/Clock.h"
#include "core/store/Backups.h"
#include "core/store/Restore.h"

#include <QFileInfo>
#include <QJsonArray>

namespace waymark {

namespace {

const QString listOption = QStringLiteral("list");

/// The backup that is meant: a day's, the newest, or a file.
Result<QString> chosen(const QString &workspace, const QString &name)
{
    if (name == QLatin1String("newest")) {
        const QString newest = Backups::newest(workspace);
        if (newest.isEmpty())
            return failure(ErrorKind::NotFound,
                           StoreRestore::tr("There is no backup beside %1.").arg(workspace));
        return newest;
    }
    for (const Backup &backup : Backups::list(workspace)) {
        if (backup.day.isValid() && backup.day.toString(Qt::ISODate) == name)
            return backup.path;
    }
    if (QFileInfo::exists(name))
        return QFileInfo(name).absoluteFilePath();
    return failure(ErrorKind::NotFound,
                   StoreRestore::tr("There is no backup “%1”. “waymark-cli store restore --list” shows those "
                                    "that are there.")
                       .arg(name));
}

} // namespace

QString StoreRestore::summary() const
{
    return tr("Puts a backup in the workspace's place, and the workspace beside it.");
}

QList<QCommandLineOption> StoreRestore::options() const
{
    return {QCommandLineOption(listOption, tr("Show the backups that are there, and what each holds."))};
}

Result<CommandResult> StoreRestore::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    if (line.isSet(listOption))
        return list(context);
    const QString name = line.positionalArguments().value(0);
    if (name.isEmpty())
        return failure(ErrorKind::Invalid,
                       tr("Say which backup: a day, “newest” or a file. --list shows those that are there."));
    const QString path = ProfileWorkspace::path(context);
    const auto backup = chosen(path, name);
    WAYMARK_TRY(backup);
    const auto aside = Restore::run(path, *backup, context.clock.now());
    WAYMARK_TRY(aside);

    QString text = tr("The workspace is again as it was in %1.").arg(*backup);
    if (!aside->isEmpty())
        text += QLatin1Char('\n') + tr("What was there is kept as %1.").arg(*aside);
    return CommandResult{
        text.toUtf8() + '\n',
        {{QStringLiteral("restored"), *backup}, {QStringLiteral("setAside"), *aside}},
    };
}

Result<CommandResult> StoreRestore::list(const CommandContext &context) const
{
    const QList<Backup> backups = Backups::list(ProfileWorkspace::path(context));
    QJsonArray array;
    TextTable table;
    for (const Backup &backup : backups) {
        const auto counts = Backups::contents(backup.path);
        QJsonObject object = StoreWords::json(backup);
        if (counts)
            object.insert(QStringLiteral("holds"), StoreWords::json(*counts));
        else
            object.insert(QStringLiteral("problem"), counts.error().sentence);
        array.append(object);
        table.addRow({StoreWords::name(backup), sizeText(backup.size),
                      counts ? StoreWords::text(*counts) : counts.error().sentence, backup.path});
    }
    const QByteArray text =
        table.isEmpty() ? tr("There are no backups yet.").toUtf8() + '\n' : table.toText();
    return CommandResult{text, {{QStringLiteral("backups"), array}}};
}

} // namespace waymark
