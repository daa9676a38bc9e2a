// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/LinkQuestion.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace waymark {

void LinkQuestion::ask(const QUrl &target, const std::function<void(const QUrl &)> &open, QWidget *parent)
{
    if (!open)
        return;
    auto *question = new DialogFrame(tr("Open this link?"), parent);
    question->setObjectName(QStringLiteral("openLinkQuestion"));
    auto *text = new TextLabel(target.toDisplayString());
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    question->contentLayout()->addWidget(text);
    QObject::connect(question->setPrimary(tr("Open link")), &QPushButton::clicked, question,
                     [question, open, target] {
                         question->accept();
                         open(target);
                     });
    question->open();
}

} // namespace waymark
