// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ImportFileDialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportFileDialogs)
};

} // namespace

QFileDialog *importFileDialog(const QString &path, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, Words::tr("Choose file"), QFileInfo(path).absolutePath(),
                                   Words::tr("CSV files (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setObjectName(QStringLiteral("importFileChooser"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    return dialog;
}

QFileDialog *problemsFileDialog(const QString &path, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, Words::tr("Export problem rows"), QFileInfo(path).absolutePath(),
                                   Words::tr("CSV files (*.csv)"));
    dialog->setObjectName(QStringLiteral("importProblemsFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(Words::tr("%1 problems.csv", "a file's name").arg(QFileInfo(path).completeBaseName()));
    return dialog;
}

} // namespace waymark
