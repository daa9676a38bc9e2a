// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ImportUndoing.h"

#include "ui/import/ImportWords.h"
#include "ui/import/KindOfImport.h"
#include "ui/shell/Follow.h"
#include "ui/widgets/Formats.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportUndoing)
};

constexpr int namesTold = 5;

QString undoneWords(ImportKind kind, const ImportUndo &undo)
{
    const int undone = int(undo.undone);
    const QString words = kind == ImportKind::Contacts
                              ? Words::tr("Import undone for %Ln contact(s)", nullptr, undone)
                              : Words::tr("Import undone for %Ln account(s)", nullptr, undone);
    if (undo.kept.isEmpty())
        return words;
    QStringList names;
    for (const KeptByUndo &kept : undo.kept.mid(0, namesTold))
        names.append(Formats::name(kept.name));
    if (undo.kept.size() > namesTold)
        names.append(Words::tr("%Ln more", nullptr, int(undo.kept.size()) - namesTold));
    return Words::tr("%1. Changed or used since, so kept: %2.").arg(words, names.join(QStringLiteral(", ")));
}

} // namespace

void tellImported(const UiContext &context, ImportKind kind, const ImportOutcome &outcome)
{
    if (outcome.id.isEmpty())
        return;
    Notice notice;
    notice.text = importwords::outcome(kind, outcome.plan.count(ImportVerdict::New),
                                       outcome.plan.count(ImportVerdict::Update));
    notice.undoText = Words::tr("Undo");
    notice.undo = [context, kind, id = outcome.id] { undoImport(context, kind, id); };
    context.notices.tell(notice);
}

void undoImport(const UiContext &context, const ContactImport &import)
{
    undoImport(context, import.kind, import.id);
}

void undoImport(const UiContext &context, ImportKind kind, const ContactImportId &import)
{
    follow(importsOf(kind, context.work)->undo(import), &context.notices, context.notices,
           [context, kind](const ImportUndo &undo) {
               Notice notice;
               notice.text = undoneWords(kind, undo);
               // A list of names is read at leisure.
               notice.error = !undo.kept.isEmpty();
               context.notices.tell(notice);
           });
}

} // namespace waymark
