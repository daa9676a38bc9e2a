// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/settings/RestoreDialog.h"

#include "core/store/WorkspaceCounts.h"
#include "ui/settings/BackupRow.h"
#include "ui/settings/ComparisonTable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

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
    auto *which = new TextLabel(name, TextStyle::Heading);
    which->setWordWrap(true);
    contentLayout()->setSpacing(12);
    contentLayout()->addWidget(which);
    contentLayout()->addWidget(
        new ComparisonTable(tr("In the backup"), row.holds.value_or(WorkspaceCounts()), now));
    addParagraph(tr(
        "The workspace as it is now is set aside, not deleted. It stays in the list of backups, so that you "
        "can go back to it."));
    addParagraph(
        tr("No email leaves twice: what has left since the backup stays known as sent, and what was on its "
           "way is put on hold in the Outbox. Who unsubscribed since stays unsubscribed."));
    addParagraph(tr("Waymark closes its windows and opens the backup."));
    Button *restore = setPrimary(tr("Restore backup"));
    restore->setObjectName(QStringLiteral("restoreConfirm"));
    connect(restore, &QPushButton::clicked, this, &QDialog::accept);
}

void RestoreDialog::addParagraph(const QString &text)
{
    auto *paragraph = new TextLabel(text, TextStyle::Body, Color::TextSecondary);
    paragraph->setWordWrap(true);
    paragraph->setMinimumWidth(textWidth);
    contentLayout()->addWidget(paragraph);
}

} // namespace waymark
