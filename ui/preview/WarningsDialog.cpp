// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/WarningsDialog.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

WarningsDialog::WarningsDialog(const QList<Finding> &warnings, int recipients, QWidget *parent)
    : DialogFrame(tr("Send with %Ln warning(s)?", nullptr, static_cast<int>(warnings.size())), parent)
{
    setObjectName(QStringLiteral("sendWarnings"));
    for (const Finding &warning : warnings) {
        auto *words = new TextLabel(
            warning.detail.isEmpty()
                ? warning.sentence
                : tr("%1. %2", "a finding and its effect").arg(warning.sentence, warning.detail));
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setMinimumWidth(400);
        auto *line = new QHBoxLayout;
        line->addWidget(new IconLabel(Icon::TriangleAlert, 16, Color::WarningText), 0, Qt::AlignTop);
        line->addWidget(words, 1);
        contentLayout()->addLayout(line);
    }
    setCancelText(tr("Back to the preview"));
    connect(setPrimary(tr("Send to %Ln", nullptr, recipients)), &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT sendWanted();
    });
}

} // namespace waymark
