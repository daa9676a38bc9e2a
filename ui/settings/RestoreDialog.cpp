// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/settings/RestoreDialog.h"

#include "core/store/WorkspaceCounts.h"
#include "ui/settings/BackupRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int textWidth = 440;

} // namespace

RestoreDialog::RestoreDialog(const QString &name, const BackupRow &row, const WorkspaceCounts &now,
                             QWidget *parent)
    : DialogFrame(tr("Restore a backup"), parent)
{
    setObjectName(QStringLiteral("restoreDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *which = new TextLabel(name, TextStyle::Heading);
    which->setWordWrap(true);
    contentLayout()->setSpacing(12);
    contentLayout()->addWidget(which);
    contentLayout()->addWidget(makeComparison(row.holds.value_or(WorkspaceCounts()), now));
    addParagraph(tr(
        "The workspace as it is now is set aside, not deleted. It stays in the list of backups, so that you "
        "can go back to it."));
    addParagraph(
        tr("No email leaves twice: what has left since the backup stays known as sent, and what was on its "
           "way is put on hold in the Outbox."));
    addParagraph(tr("Waymark closes its windows and opens the backup."));
    Button *restore = setPrimary(tr("Restore backup"));
    restore->setObjectName(QStringLiteral("restoreConfirm"));
    connect(restore, &QPushButton::clicked, this, &QDialog::accept);
}

QWidget *RestoreDialog::makeComparison(const WorkspaceCounts &backup, const WorkspaceCounts &now)
{
    const Formats formats;
    auto *table = new QWidget;
    table->setObjectName(QStringLiteral("restoreComparison"));
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    grid->addWidget(new TextLabel(tr("In the backup"), TextStyle::Small, Color::TextSecondary), 0, 1,
                    Qt::AlignTrailing);
    grid->addWidget(new TextLabel(tr("Now"), TextStyle::Small, Color::TextSecondary), 0, 2,
                    Qt::AlignTrailing);
    int line = 0;
    for (const auto &[what, count] : {std::pair(tr("Accounts"), &WorkspaceCounts::accounts),
                                      std::pair(tr("Contacts"), &WorkspaceCounts::contacts),
                                      std::pair(tr("Open CTAs"), &WorkspaceCounts::openCtas),
                                      std::pair(tr("Drafts"), &WorkspaceCounts::drafts),
                                      std::pair(tr("Sent emails"), &WorkspaceCounts::sentEmails)}) {
        ++line;
        grid->addWidget(new TextLabel(what), line, 0);
        grid->addWidget(new TextLabel(formats.number(backup.*count)), line, 1, Qt::AlignTrailing);
        grid->addWidget(new TextLabel(formats.number(now.*count), TextStyle::Body, Color::TextSecondary),
                        line, 2, Qt::AlignTrailing);
    }
    grid->setColumnStretch(3, 1);
    return table;
}

void RestoreDialog::addParagraph(const QString &text)
{
    auto *paragraph = new TextLabel(text, TextStyle::Body, Color::TextSecondary);
    paragraph->setWordWrap(true);
    paragraph->setMinimumWidth(textWidth);
    contentLayout()->addWidget(paragraph);
}

} // namespace waymark
