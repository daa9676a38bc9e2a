// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/settings/ImportDialog.h"

#include "core/store/WorkspaceCounts.h"
#include "core/store/WorkspaceFile.h"
#include "ui/settings/ComparisonTable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int textWidth = 440;

} // namespace

ImportDialog::ImportDialog(const QString &file, const WorkspaceCounts &holds, const WorkspaceCounts &now,
                           QWidget *parent)
    : DialogFrame(tr("Import a workspace"), parent),
      m_here(new QRadioButton(tr("In this workspace's place"))),
      m_elsewhere(new QRadioButton(tr("Into a folder of its own"))), m_folder(new QLineEdit)
{
    setObjectName(QStringLiteral("importDialog"));
    contentLayout()->setSpacing(12);
    auto *which = new TextLabel(QFileInfo(file).fileName(), TextStyle::Heading);
    which->setWordWrap(true);
    contentLayout()->addWidget(which);
    contentLayout()->addWidget(new ComparisonTable(tr("In the file"), holds, now));
    m_here->setObjectName(QStringLiteral("importHere"));
    m_elsewhere->setObjectName(QStringLiteral("importElsewhere"));
    m_here->setChecked(true);
    contentLayout()->addWidget(m_here, 0, Qt::AlignLeading);
    addParagraph(
        tr("The workspace as it is now is set aside, not deleted: it stays in the list of backups. Waymark "
           "closes its windows and opens the other one."));
    contentLayout()->addWidget(m_elsewhere, 0, Qt::AlignLeading);
    contentLayout()->addWidget(makeFolder());
    addParagraph(tr("Emails that were on their way when it was exported are not sent by themselves."));
    Button *primary = setPrimary(tr("Import workspace"));
    primary->setObjectName(QStringLiteral("importConfirm"));
    connect(primary, &QPushButton::clicked, this, &ImportDialog::accept);
}

QWidget *ImportDialog::makeFolder()
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_folder->setObjectName(QStringLiteral("importFolder"));
    m_folder->setAccessibleName(tr("Folder"));
    auto *choose = new Button(tr("Choose…"));
    choose->setObjectName(QStringLiteral("importChooseFolder"));
    layout->addWidget(m_folder, 1);
    layout->addWidget(choose);
    line->setEnabled(false);
    connect(m_elsewhere, &QRadioButton::toggled, line, &QWidget::setEnabled);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFolder);
    return line;
}

void ImportDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the workspace"), m_folder->text());
    dialog->setObjectName(QStringLiteral("importFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void ImportDialog::addParagraph(const QString &text)
{
    auto *paragraph = new TextLabel(text, TextStyle::Body, Color::TextSecondary);
    paragraph->setWordWrap(true);
    paragraph->setMinimumWidth(textWidth);
    contentLayout()->addWidget(paragraph);
}

QString ImportDialog::folder() const
{
    return m_elsewhere->isChecked() ? QDir::fromNativeSeparators(m_folder->text().trimmed()) : QString();
}

void ImportDialog::accept()
{
    if (m_elsewhere->isChecked() && !QDir::isAbsolutePath(folder())) {
        setFooterError(tr("Choose the folder first."));
        m_folder->setFocus();
        return;
    }
    if (!folder().isEmpty() && QFileInfo::exists(WorkspaceFile::inProfile(folder()))) {
        setFooterError(tr("There is a workspace in this folder already. Choose another one."));
        m_folder->setFocus();
        return;
    }
    DialogFrame::accept();
}

} // namespace waymark
