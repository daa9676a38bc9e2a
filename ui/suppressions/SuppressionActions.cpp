// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/suppressions/SuppressionActions.h"

#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"
#include "ui/suppressions/LiftDialog.h"
#include "ui/suppressions/SuppressFileDialog.h"
#include "ui/suppressions/SuppressionsPage.h"
#include "ui/widgets/WorkDialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QtConcurrent>

namespace waymark {

SuppressionActions::SuppressionActions(const UiContext &context, SuppressionsPage *page, QWidget *window)
    : QObject(window), m_context(context), m_page(page), m_window(window)
{
    constexpr int suppressing = 3;
    ActionRegistry &actions = context.actions;
    actions.add({QStringLiteral("suppression.add"),
                 tr("Suppress an &address…"),
                 Icon::MailX,
                 {},
                 MenuId::Tools,
                 suppressing},
                [this](bool) { add(AddSuppressionDialog::About::AnyReason); });
    actions.add({QStringLiteral("suppression.unsubscribe"),
                 tr("&Record an unsubscribe…"),
                 Icon::MailX,
                 {},
                 MenuId::Tools,
                 suppressing},
                [this](bool) { add(AddSuppressionDialog::About::Unsubscribe); });
    actions.add({QStringLiteral("suppression.lift"),
                 tr("&Lift a suppression…"),
                 Icon::Undo2,
                 {},
                 MenuId::Tools,
                 suppressing},
                [this](bool) { lift(); });
    actions.add({QStringLiteral("suppression.import"),
                 tr("Import s&uppressions…"),
                 Icon::Upload,
                 {},
                 MenuId::Tools,
                 suppressing},
                [this](bool) { askForFile(); });
}

void SuppressionActions::add(AddSuppressionDialog::About about)
{
    (new AddSuppressionDialog(m_context, about, m_window))->open();
}

void SuppressionActions::lift()
{
    (new LiftDialog(m_context, m_page->chosenAddress(), m_window))->open();
}

void SuppressionActions::askForFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Import suppressions"), QDir::homePath(),
                                   tr("Lists (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("suppressionsFileDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SuppressionActions::readFile);
    dialog->open();
}

void SuppressionActions::readFile(const QString &path)
{
    auto *dialog = new WorkDialog(tr("Import suppressions"),
                                  tr("Reading %1…").arg(QFileInfo(path).fileName()), m_window);
    dialog->open();
    follow(QtConcurrent::run([path, progress = dialog->progress()] {
               return SuppressionFile::read(path, {}, [progress](qint64 done, qint64 total) {
                   progress->setShare(total > 0 ? double(done) / double(total) : 0);
                   return !progress->isCancelled();
               });
           }),
           dialog, [this, dialog](const Result<SuppressionFile> &file) {
               dialog->done(QDialog::Accepted);
               dialog->deleteLater();
               if (file)
                   (new SuppressFileDialog(m_context, *file, m_window))->open();
               else if (file.error().kind != ErrorKind::Cancelled)
                   m_context.notices.tell(file.error());
           });
}

} // namespace waymark
