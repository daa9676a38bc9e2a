// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/ContactsErase.h"

#include "app/cli/OpenWorkspace.h"
#include "app/cli/StoreWords.h"
#include "app/cli/TextTable.h"
#include "core/store/Backups.h"
#include "core/store/ContactRepository.h"
#include "core/store/Store.h"
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

/// What is said of the file's bytes, which may still hold the addresses that are left.
CommandResult withFile(QByteArray text, QJsonObject answer, const QStringList &left)
{
    answer[QStringLiteral("fileIsClean")] = left.isEmpty();
    if (!left.isEmpty()) {
        answer[QStringLiteral("left")] = QJsonArray::fromStringList(left);
        text +=
            ContactsErase::tr("The workspace's file may still hold bytes of %1. Run this again for each of "
                              "them when nothing else uses it.")
                .arg(left.join(QStringLiteral(", ")))
                .toUtf8() +
            '\n';
    }
    return {text, answer, left.isEmpty() ? ExitCode::Done : ExitCode::Problems};
}

/// An address that was erased before: nothing is left to erase but bytes of the file, and backups.
Result<CommandResult> eraseRemains(ContactErasure &erasure, const QString &address, bool isConfirmed)
{
    const auto known = erasure.wasErased(address);
    WAYMARK_TRY(known);
    if (!*known)
        return failure(ErrorKind::NotFound,
                       ContactsErase::tr("There is no contact with the address %1.").arg(address));
    const QByteArray erased =
        ContactsErase::tr("Whoever had the address %1 was erased before.").arg(address).toUtf8() + '\n';
    const QJsonObject answer{{QStringLiteral("erased"), false}, {QStringLiteral("erasedBefore"), true}};
    if (!isConfirmed)
        return CommandResult{
            erased +
                ContactsErase::tr("--confirm looks through the workspace's file for bytes of it.").toUtf8() +
                '\n',
            answer};
    auto clearing = erasure.clearRemains(address);
    clearing.waitForFinished();
    const auto clean = clearing.result();
    WAYMARK_TRY(clean);
    return withFile(erased, answer, *clean ? QStringList() : QStringList{address});
}

/// What would go, or, confirmed, went.
Result<CommandResult> erase(ContactErasure &erasure, Store &store, const Contact &contact, bool isConfirmed)
{
    const auto look = erasure.look(contact.id);
    WAYMARK_TRY(look);
    QJsonObject answer{{QStringLiteral("erased"), false},
                       {QStringLiteral("goes"), json(look->counts)},
                       {QStringLiteral("backups"), json(look->backups)}};
    if (!isConfirmed) {
        const QString words =
            ContactsErase::tr(
                "%1 would go, with %2 timeline entries, and out of %3 sent emails and %4 drafts. "
                "Nothing was changed; --confirm erases.")
                .arg(contact.email, counted(look->counts.entries), counted(look->counts.deliveries),
                     counted(look->counts.drafts));
        return CommandResult{words.toUtf8() + '\n', answer};
    }
    auto erasing = erasure.erase(contact.id);
    store.drain();
    erasing.waitForFinished();
    const auto erased = erasing.result();
    WAYMARK_TRY(erased);
    answer[QStringLiteral("erased")] = true;
    answer[QStringLiteral("goes")] = json(erased->counts);
    const QByteArray text =
        ContactsErase::tr("Erased.").toUtf8() + '\n' +
        ContactsErase::tr("Out of reach are copies outside the workspace: exported and imported files, .eml "
                          "and PDF files, folders that emails were written to, and what recipients got.")
            .toUtf8() +
        '\n';
    return withFile(text, answer, erased->left);
}

/// Backups stay as they were made.
void tellBackups(const QString &workspace, CommandResult *result)
{
    const QList<Backup> backups = Backups::list(workspace);
    result->json[QStringLiteral("backups")] = json(backups);
    if (!backups.isEmpty())
        result->text +=
            ContactsErase::tr("Backups that were made before still hold them: up to %1. --renew-backups "
                              "removes them.")
                .arg(counted(backups.size()))
                .toUtf8() +
            '\n';
}

/// What is known of backups goes into the answer, also where they could not be renewed: the contact is erased
/// all the same.
void renewBackups(ContactErasure &erasure, CommandResult *result)
{
    auto renewing = erasure.renewBackups();
    renewing.waitForFinished();
    const auto renewed = renewing.result();
    if (!renewed) {
        result->json[QStringLiteral("backupsProblem")] = renewed.error().sentence;
        result->text += renewed.error().sentence.toUtf8() + '\n';
        result->code = ExitCode::Problems;
        return;
    }
    result->json[QStringLiteral("backupsRemoved")] = *renewed;
    result->json[QStringLiteral("backups")] = QJsonArray();
    result->text +=
        ContactsErase::tr("Older backups that were removed: %1.").arg(counted(*renewed)).toUtf8() + '\n';
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
    ContactErasure erasure(workspace->work());
    const bool isConfirmed = line.isSet(QStringLiteral("confirm"));
    const auto contact = ContactRepository::findByEmail(workspace->store().reader(), address);
    WAYMARK_TRY(contact);
    auto result = *contact ? erase(erasure, workspace->store(), **contact, isConfirmed)
                           : eraseRemains(erasure, address, isConfirmed);
    if (!result || !isConfirmed)
        return result;
    if (line.isSet(QStringLiteral("renew-backups")))
        renewBackups(erasure, &*result);
    else
        tellBackups(workspace->store().path(), &*result);
    return result;
}

} // namespace waymark
