// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/UnsavedDialog.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace waymark {

UnsavedDialog::UnsavedDialog(const Error &error, QWidget *parent)
    : DialogFrame(tr("Close without saving?"), parent)
{
    setObjectName(QStringLiteral("composeUnsaved"));
    const QString loss =
        error.kind == ErrorKind::Conflict
            ? tr("If you close now, what you typed is not in the email, only in its version history.")
            : tr("If you close now, your last changes are lost.");
    for (const QString &sentence : {error.sentence, loss}) {
        auto *text = new TextLabel(sentence);
        text->setWordWrap(true);
        text->setMinimumWidth(400);
        contentLayout()->addWidget(text);
    }
    auto *lose = new Button(tr("Close without saving"), Button::Kind::Destructive);
    lose->setObjectName(QStringLiteral("composeCloseUnsaved"));
    addSideAction(lose);
    setCancelText(tr("Back to editing"));
    connect(lose, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT closeWanted();
    });
    connect(setPrimary(tr("Save again")), &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT againWanted();
    });
}

} // namespace waymark
