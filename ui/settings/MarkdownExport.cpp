// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/settings/MarkdownExport.h"

#include "core/work/library/LibraryExchange.h"
#include "core/work/library/LibraryMarkdown.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QtConcurrentRun>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::MarkdownExport)
};

/// A page of one, or of each in a folder.
Result<void> writePages(const WorkContext &work, const QStringList &ids, const QString &path, bool folder)
{
    for (const QString &id : ids) {
        const auto page = LibraryMarkdown(work).page(id);
        WAYMARK_TRY(page);
        const QString file = folder ? QDir(path).filePath(libraryFileName(id, QStringLiteral(".md"))) : path;
        WAYMARK_TRY(LibraryExchange::writeFile(file, *page));
    }
    return {};
}

void ask(QFileDialog *dialog, const UiContext &context, const QStringList &ids, bool folder)
{
    dialog->setObjectName(QStringLiteral("settingsLibraryDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, &context.notices, [context, ids, folder](const QString &path) {
            follow(QtConcurrent::run([work = context.work, ids, path, folder] {
                       return writePages(work, ids, path, folder);
                   }),
                   &context.notices, context.notices, [context, path] {
                       context.notices.tell(
                           {.text = Words::tr("Saved as %1").arg(QDir::toNativeSeparators(path))});
                   });
        });
    dialog->open();
}

} // namespace

QString libraryFileName(const QString &id, const QString &ending)
{
    QString name = id.isEmpty() ? QStringLiteral("library") : id;
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'-' && c != u'.')
            c = u'-';
    }
    return name + ending;
}

void exportAsMarkdown(const UiContext &context, const QString &id, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, Words::tr("Export as Markdown"), {}, Words::tr("Markdown (*.md)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("md"));
    dialog->selectFile(libraryFileName(id, QStringLiteral(".md")));
    ask(dialog, context, {id}, false);
}

void exportAsMarkdown(const UiContext &context, const QStringList &ids, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, Words::tr("Folder for the pages"));
    dialog->setFileMode(QFileDialog::Directory);
    ask(dialog, context, ids, true);
}

} // namespace waymark
