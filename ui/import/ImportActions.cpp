// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ImportActions.h"

#include "core/work/MayImport.h"
#include "ui/import/ExportDialog.h"
#include "ui/import/ImportHistoryDialog.h"
#include "ui/import/KindOfImport.h"
#include "ui/import/UnfinishedQuestion.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Notices.h"

#include <QWidget>

namespace waymark {

namespace {

constexpr int fileGroup = 2;

} // namespace

ImportActions::ImportActions(const UiContext &context, QWidget *window)
    : QObject(window), m_context(context), m_window(window)
{
    context.actions.add({QStringLiteral("contacts.import"),
                         tr("Import con&tacts…"),
                         Icon::Upload,
                         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)},
                         MenuId::File,
                         fileGroup},
                        [this](bool) { start({}); });
    context.actions.add({QStringLiteral("accounts.import"),
                         tr("I&mport accounts…"),
                         Icon::Upload,
                         {},
                         MenuId::File,
                         fileGroup},
                        [this](bool) {
                            ImportWizard::Start with;
                            with.kind = ImportKind::Accounts;
                            start(with);
                        });
    context.actions.add({QStringLiteral("contacts.importHistory"),
                         tr("Import &history…"),
                         Icon::History,
                         {},
                         MenuId::File,
                         fileGroup},
                        [this](bool) { showHistory(); });
    context.actions.add({QStringLiteral("contacts.export"),
                         tr("Export c&ontacts…"),
                         Icon::Download,
                         {},
                         MenuId::File,
                         fileGroup},
                        [this](bool) { exportAll(ImportKind::Contacts); });
    context.actions.add({QStringLiteral("accounts.export"),
                         tr("Ex&port accounts…"),
                         Icon::Download,
                         {},
                         MenuId::File,
                         fileGroup},
                        [this](bool) { exportAll(ImportKind::Accounts); });
    const auto may = mayImport(context.work);
    for (const char *id : {"contacts.import", "accounts.import", "contacts.importHistory"})
        context.actions.setEnabled(QLatin1String(id), may.has_value(),
                                   may ? QString() : may.error().sentence);
}

void ImportActions::exportAll(ImportKind kind)
{
    (new ExportDialog(m_context, kind, m_window))->open();
}

void ImportActions::showHistory()
{
    auto *dialog = new ImportHistoryDialog(m_context, m_window);
    connect(dialog, &ImportHistoryDialog::againWanted, this, &ImportActions::start);
    dialog->open();
}

void ImportActions::importContacts(const QString &path)
{
    ImportWizard::Start with;
    with.path = path;
    start(with);
}

void ImportActions::askAboutUnfinished()
{
    if (!mayImport(m_context.work))
        return;
    QList<UnfinishedImport> imports;
    for (const ImportKind kind : kindsOfImport()) {
        const auto unfinished = importsOf(kind, m_context.work)->unfinished();
        if (unfinished)
            imports += *unfinished;
        else
            m_context.notices.tell(unfinished.error());
    }
    ask(imports);
}

void ImportActions::ask(QList<UnfinishedImport> imports)
{
    if (imports.isEmpty())
        return;
    auto *question = new UnfinishedQuestion(m_context, imports.takeFirst(), m_window);
    connect(question, &QDialog::finished, this, [this, imports] { ask(imports); });
    question->open();
}

void ImportActions::start(const ImportWizard::Start &with)
{
    if (const auto may = mayImport(m_context.work); !may) {
        m_context.notices.tell(may.error());
        return;
    }
    if (!m_open)
        m_open = ImportWizard::open(m_context, with, m_window);
}

} // namespace waymark
