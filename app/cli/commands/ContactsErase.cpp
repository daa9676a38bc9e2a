// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/ContactsErase.h"

#include "app/cli/OpenWorkspace.h"
#include "app/cli/StoreWords.h"
#include "app/cli/TextTable.h"
#include "core/store/ContactRepository.h"
#include "core/work/ContactErasure.h"

#include <QJsonArray>

namespace waymark {

namespace {

QJsonObject json(const Erasure::Counts &counts)
{
    return {
        {QStringLiteral("accounts"), counts.accounts},     {QStringLiteral("deliveries"), counts.deliveries},
        {QStringLiteral("drafts"), counts.drafts},         {QStringLiteral("entries"), counts.entries},
        {QStringLiteral("onTheirWay"), counts.onTheirWay}, {QStringLiteral("texts"), counts.texts}};
}

QJsonArray json(const QList<Backup> &backups)
{
    QJsonArray array;
    for (const Backup &backup : backups)
        array.append(StoreWords::json(backup));
    return array;
}

} // namespace

QString ContactsErase::summary() const
{
    return tr(
        "Erases a contact out of every text and log, for good. Only a hash of the address stays, so that "
        "the opt-out holds.");
}

QList<QCommandLineOption> ContactsErase::options() const
{
    return {
        QCommandLineOption(QStringLiteral("confirm"),
                           tr("Do it; without this it is only said what would go.")),
        QCommandLineOption(QStringLiteral("renew-backups"),
                           tr("Make a backup anew and remove all others, which hold the contact.")),
    };
}

Result<CommandResult> ContactsErase::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const QString address = line.positionalArguments().first();
    auto workspace = OpenWorkspace::open(context);
    if (!workspace)
        return failure(workspace.error());
    const auto contact = ContactRepository::findByEmail(workspace->store().reader(), address);
    WAYMARK_TRY(contact);
    if (!*contact)
        return failure(ErrorKind::NotFound, tr("There is no contact with the address %1.").arg(address));
    ContactErasure erasure(workspace->work());
    const auto look = erasure.look((*contact)->id);
    WAYMARK_TRY(look);
    QJsonObject answer{{QStringLiteral("erased"), false},
                       {QStringLiteral("goes"), json(look->counts)},
                       {QStringLiteral("backups"), json(look->backups)}};
    if (!line.isSet(QStringLiteral("confirm"))) {
        const QString words =
            tr("%1 would go, with %2 timeline entries, and out of %3 sent emails and %4 drafts. Nothing was "
               "changed; --confirm erases.")
                .arg(address, counted(look->counts.entries), counted(look->counts.deliveries),
                     counted(look->counts.drafts));
        return CommandResult{words.toUtf8() + '\n', answer};
    }
    auto erasing = erasure.erase((*contact)->id);
    workspace->store().drain();
    erasing.waitForFinished();
    const auto erased = erasing.result();
    WAYMARK_TRY(erased);
    answer[QStringLiteral("erased")] = true;
    answer[QStringLiteral("goes")] = json(erased->counts);
    answer[QStringLiteral("fileIsClean")] = erased->fileIsClean;
    QByteArray text = tr("Erased.").toUtf8() + '\n';
    if (!erased->fileIsClean)
        text +=
            tr("The workspace's file may still hold bytes of it. Run this again when nothing else uses it.")
                .toUtf8() +
            '\n';
    if (line.isSet(QStringLiteral("renew-backups"))) {
        auto renewing = erasure.renewBackups();
        renewing.waitForFinished();
        const auto renewed = renewing.result();
        WAYMARK_TRY(renewed);
        answer[QStringLiteral("backupsRemoved")] = *renewed;
        answer[QStringLiteral("backups")] = QJsonArray();
        text += tr("Older backups that were removed: %1.").arg(counted(*renewed)).toUtf8() + '\n';
    } else if (!look->backups.isEmpty()) {
        text += tr("Backups that still hold them: %1. --renew-backups removes them.")
                    .arg(counted(look->backups.size()))
                    .toUtf8() +
                '\n';
    }
    return CommandResult{text, answer, erased->fileIsClean ? ExitCode::Done : ExitCode::Problems};
}

} // namespace waymark
