// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ImportUndoing.h"

#include "ui/import/ImportWords.h"
#include "ui/import/KindOfImport.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/WorkDialog.h"

#include <QApplication>
#include <QPointer>

#include <algorithm>

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
    QString words = kind == ImportKind::Contacts
                        ? Words::tr("Import undone for %Ln contact(s)", nullptr, undone)
                        : Words::tr("Import undone for %Ln account(s)", nullptr, undone);
    if (undo.undoneAccounts > 0)
        words = Words::tr("%1 and for fields of %2", "contacts, accounts")
                    .arg(words, Words::tr("%Ln account(s)", nullptr, int(undo.undoneAccounts)));
    const QString addresses =
        undo.keptAddresses.isEmpty()
            ? QString()
            : u' ' + Words::tr("%Ln address(es) stay on the list of suppressions, since they opted out.",
                               nullptr, int(undo.keptAddresses.size()));
    if (undo.kept.isEmpty())
        return addresses.isEmpty() ? words : words + u'.' + addresses;
    QStringList names;
    for (const KeptByUndo &kept : undo.kept.mid(0, namesTold))
        names.append(Formats::name(kept.name));
    if (undo.kept.size() > namesTold)
        names.append(Words::tr("%Ln more", nullptr, int(undo.kept.size()) - namesTold));
    return Words::tr("%1. Unsubscribed, changed or used since, so kept: %2.")
               .arg(words, names.join(QStringLiteral(", "))) +
           addresses;
}

/// So many rows that somebody wants to see how far it is.
constexpr qint64 manyRows = 5'000;

bool isLarge(const FileImports &imports, const ContactImportId &id)
{
    const auto history = imports.history();
    if (!history)
        return false;
    const auto found = std::ranges::find(*history, id, &ContactImport::id);
    return found != history->end() && found->counts.value(QLatin1String("rows")).toInteger() > manyRows;
}

/// The main window: the dialog in which this was asked may close meanwhile.
QWidget *window()
{
    QWidget *window = QApplication::activeWindow();
    while (window && window->parentWidget())
        window = window->parentWidget()->window();
    return window;
}

WorkDialog *openProgress(ImportKind kind)
{
    auto *dialog = new WorkDialog(Words::tr("Undo import"),
                                  kind == ImportKind::Contacts ? Words::tr("Taking the contacts back…")
                                                               : Words::tr("Taking the accounts back…"),
                                  window());
    dialog->open();
    return dialog;
}

void tellUndone(const UiContext &context, ImportKind kind, const Result<ImportUndo> &undo)
{
    if (!undo && undo.error().kind == ErrorKind::Cancelled) {
        context.notices.tell({.text = undo.error().sentence});
        return;
    }
    if (!undo) {
        context.notices.tell(undo.error());
        return;
    }
    Notice notice;
    notice.text = undoneWords(kind, *undo);
    // A list of names is read at leisure.
    notice.error = !undo->kept.isEmpty() || !undo->keptAddresses.isEmpty();
    context.notices.tell(notice);
}

} // namespace

int tellImported(const UiContext &context, ImportKind kind, const ImportOutcome &outcome)
{
    if (outcome.id.isEmpty())
        return 0;
    Notice notice;
    notice.text = importwords::outcome(kind, outcome.plan.count(ImportVerdict::New),
                                       outcome.plan.count(ImportVerdict::Update));
    notice.undoText = Words::tr("Undo");
    notice.undo = [context, kind, id = outcome.id] { undoImport(context, kind, id); };
    return context.notices.tell(notice);
}

void undoImport(const UiContext &context, const ContactImport &import)
{
    undoImport(context, import.kind, import.id);
}

void undoImport(const UiContext &context, ImportKind kind, const ContactImportId &import)
{
    const auto imports = importsOf(kind, context.work);
    auto *dialog = isLarge(*imports, import) ? openProgress(kind) : nullptr;
    std::function<bool(double)> goOn;
    if (dialog)
        goOn = [progress = dialog->progress()](double share) {
            // The indexes that follow begin anew.
            progress->setShare(std::max(progress->share(), share));
            return !progress->isCancelled();
        };
    follow(imports->undo(import, goOn), &context.notices,
           [context, kind, dialog = QPointer(dialog)](const Result<ImportUndo> &undo) {
               if (dialog) {
                   dialog->done(QDialog::Accepted);
                   dialog->deleteLater();
               }
               tellUndone(context, kind, undo);
           });
}

} // namespace waymark
