// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/settings/WorkspaceActions.h"

#include "core/base/Clock.h"
#include "core/store/Backups.h"
#include "core/store/Store.h"
#include "core/store/WorkspaceArchive.h"
#include "core/store/WorkspaceFile.h"
#include "ui/settings/ImportDialog.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/WorkDialog.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QtConcurrent>

namespace waymark {

namespace {

const QString suffix = QStringLiteral("waymark-export");

QFileDialog *fileDialog(const QString &title, QWidget *window)
{
    auto *dialog = new QFileDialog(window, title, QDir::homePath(),
                                   WorkspaceActions::tr("Exported workspaces (*.%1)").arg(suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDefaultSuffix(suffix);
    return dialog;
}

} // namespace

WorkspaceActions::WorkspaceActions(const UiContext &context, Parts parts, QWidget *window)
    : QObject(window), m_context(context), m_parts(std::move(parts)), m_window(window)
{
    context.actions.add(
        {QStringLiteral("file.export"), tr("&Export workspace…"), Icon::Download, {}, MenuId::File, 1},
        [this](bool) { askForExport(); });
    context.actions.add(
        {QStringLiteral("file.import"), tr("&Import workspace…"), Icon::Upload, {}, MenuId::File, 1},
        [this](bool) { askForImport(); });
}

void WorkspaceActions::askForExport()
{
    QFileDialog *dialog = fileDialog(tr("Export workspace"), m_window);
    dialog->setObjectName(QStringLiteral("exportFileDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // No file is ever replaced, which is said below.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    const QDate day = Backups::dayOf(m_context.work.clock.now());
    dialog->selectFile(tr("Workspace of %1", "a file's name").arg(day.toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &WorkspaceActions::exportTo);
    dialog->open();
}

void WorkspaceActions::exportTo(const QString &file)
{
    auto *dialog =
        new WorkDialog(tr("Export workspace"),
                       tr("Packing the workspace into %1…").arg(QFileInfo(file).fileName()), m_window);
    dialog->open();
    const QString path = m_context.work.store.path();
    follow(QtConcurrent::run([path, file, progress = dialog->progress()] {
               return WorkspaceArchive::pack(path, file, progress.get());
           }),
           dialog, [this, dialog, file](const Result<void> &packed) {
               dialog->done(QDialog::Accepted);
               dialog->deleteLater();
               exported(file, packed);
           });
}

void WorkspaceActions::exported(const QString &file, const Result<void> &packed)
{
    if (!packed) {
        tellFailure(packed.error());
        return;
    }
    Notice notice;
    notice.text =
        tr("Workspace exported to %1 (%2)")
            .arg(QDir::toNativeSeparators(file), QLocale().formattedDataSize(QFileInfo(file).size()));
    m_context.notices.tell(notice);
}

void WorkspaceActions::tellFailure(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        m_context.notices.tell(Notice{error.sentence});
    else
        m_context.notices.tell(error);
}

void WorkspaceActions::askForImport()
{
    QFileDialog *dialog = fileDialog(tr("Import workspace"), m_window);
    dialog->setObjectName(QStringLiteral("importFileDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WorkspaceActions::importFrom);
    dialog->open();
}

Result<WorkspaceActions::Prepared> WorkspaceActions::prepare(Store &store, const QString &file,
                                                             Progress *progress)
{
    const auto unpacked = WorkspaceArchive::prepare(store.path(), file, progress);
    WAYMARK_TRY(unpacked);
    const auto holds = Backups::contents(*unpacked);
    const auto now = WorkspaceCounts::read(store.reader());
    if (holds && now)
        return Prepared{*unpacked, *holds, *now};
    QFile::remove(*unpacked);
    return failure(holds ? now.error() : holds.error());
}

void WorkspaceActions::importFrom(const QString &file)
{
    auto *dialog =
        new WorkDialog(tr("Import workspace"), tr("Reading %1…").arg(QFileInfo(file).fileName()), m_window);
    dialog->open();
    follow(QtConcurrent::run([&store = m_context.work.store, file, progress = dialog->progress()] {
               return prepare(store, file, progress.get());
           }),
           dialog, [this, dialog, file](const Result<Prepared> &prepared) {
               dialog->done(QDialog::Accepted);
               dialog->deleteLater();
               if (prepared)
                   ask(file, *prepared);
               else
                   tellFailure(prepared.error());
           });
}

void WorkspaceActions::ask(const QString &file, const Prepared &prepared)
{
    auto *dialog = new ImportDialog(file, prepared.holds, prepared.now, m_window);
    connect(dialog, &QDialog::rejected, this, [unpacked = prepared.unpacked] { QFile::remove(unpacked); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, file, unpacked = prepared.unpacked] {
        if (dialog->folder().isEmpty()) {
            m_parts.replace({Replacement::Source::Export, file, unpacked});
            return;
        }
        QFile::remove(unpacked);
        importInto(dialog->folder(), file);
    });
    dialog->open();
}

void WorkspaceActions::importInto(const QString &folder, const QString &file)
{
    auto *dialog = new WorkDialog(tr("Import workspace"),
                                  tr("Importing into %1…").arg(QDir::toNativeSeparators(folder)), m_window);
    dialog->open();
    follow(QtConcurrent::run([path = WorkspaceFile::inProfile(folder), file, now = m_context.work.clock.now(),
                              progress = dialog->progress()] {
               return WorkspaceArchive::import(path, file, now, progress.get());
           }),
           dialog, [this, dialog, folder](const Result<QString> &imported) {
               dialog->done(QDialog::Accepted);
               dialog->deleteLater();
               if (!imported) {
                   tellFailure(imported.error());
                   return;
               }
               Notice notice;
               notice.text = tr("The workspace is in %1").arg(QDir::toNativeSeparators(folder));
               notice.wayText = tr("Open it");
               notice.way = [open = m_parts.openFolder, folder] { open(folder); };
               m_context.notices.tell(notice);
           });
}

} // namespace waymark
