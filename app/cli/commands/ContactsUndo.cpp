// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/ContactsUndo.h"

#include "app/cli/ProfileWorkspace.h"
#include "app/cli/TextTable.h"
#include "core/contacts/ContactImports.h"
#include "core/store/UserRepository.h"

#include <QJsonArray>

namespace waymark {

QString ContactsUndo::summary() const
{
    return tr("Takes an import of contacts back, within 30 days.");
}

Result<CommandResult> ContactsUndo::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const auto store = ProfileWorkspace::openToWork(context);
    if (!store)
        return failure(store.error());
    const auto me = UserRepository::self((*store)->reader());
    WAYMARK_TRY(me);
    const UserId actor = *me ? (*me)->id : UserId();
    (*store)->setActor(actor);
    ContactImports imports({**store, context.clock, actor});
    auto future = imports.undo(ContactImportId(line.positionalArguments().first()));
    (*store)->drain();
    const auto undone = future.result();
    WAYMARK_TRY(undone);

    QJsonArray kept;
    QByteArray text = tr("Contacts taken back: %1.").arg(counted(undone->undone)).toUtf8() + '\n';
    for (const KeptByUndo &contact : undone->kept) {
        kept.append(QJsonObject{{QStringLiteral("id"), contact.id},
                                {QStringLiteral("email"), contact.detail},
                                {QStringLiteral("name"), contact.name}});
        text += tr("Kept, because they unsubscribed or something happened since: %1 (%2).")
                    .arg(contact.name, contact.detail)
                    .toUtf8() +
                '\n';
    }
    return CommandResult{text,
                         {{QStringLiteral("undone"), undone->undone}, {QStringLiteral("kept"), kept}},
                         undone->kept.isEmpty() ? ExitCode::Done : ExitCode::Problems};
}

} // namespace waymark
