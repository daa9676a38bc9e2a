// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/settings/ComparisonTable.h"

#include "ui/widgets/Formats.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>

namespace waymark {

ComparisonTable::ComparisonTable(const QString &title, const WorkspaceCounts &other,
                                 const WorkspaceCounts &now, QWidget *parent)
    : QWidget(parent)
{
    const Formats formats;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    grid->addWidget(new TextLabel(title, TextStyle::Small, Color::TextSecondary), 0, 1, Qt::AlignTrailing);
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
        grid->addWidget(new TextLabel(formats.number(other.*count)), line, 1, Qt::AlignTrailing);
        grid->addWidget(new TextLabel(formats.number(now.*count), TextStyle::Body, Color::TextSecondary),
                        line, 2, Qt::AlignTrailing);
    }
    grid->setColumnStretch(3, 1);
}

} // namespace waymark
