// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PreviewFooter.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/ActionButton.h"

#include <QAction>
#include <QHBoxLayout>

namespace waymark {

PreviewFooter::PreviewFooter(QAction *back, QAction *file, QAction *send, QWidget *parent)
    : QFrame(parent), m_line(new QHBoxLayout(this)), m_send(send),
      m_button(new ActionButton(send, Icon::Send, Button::Kind::Primary))
{
    setProperty("pane", QStringLiteral("window"));
    setProperty("edge", QStringLiteral("top"));
    setMinimumHeight(tokens::size::dialogFooter);
    auto *backButton = new ActionButton(back, Icon::ArrowLeft, Button::Kind::Flat);
    backButton->setObjectName(QStringLiteral("previewBack"));
    auto *fileButton = new ActionButton(file);
    fileButton->setObjectName(QStringLiteral("previewSaveFile"));
    m_button->setObjectName(QStringLiteral("previewSend"));
    m_line->setContentsMargins(tokens::space::s2, 0, tokens::space::paneInset, 0);
    m_line->setSpacing(tokens::space::s2);
    m_line->addWidget(backButton);
    m_line->addStretch(1);
    m_line->addWidget(fileButton);
    m_line->addWidget(m_button);
}

void PreviewFooter::addDraftButton(QAction *saveAndClose)
{
    auto *button = new ActionButton(saveAndClose);
    button->setObjectName(QStringLiteral("previewSaveDraft"));
    constexpr int afterTheStretch = 2;
    m_line->insertWidget(afterTheStretch, button);
}

void PreviewFooter::setRecipients(int count)
{
    m_send->setText(tr("Send to %Ln", nullptr, count));
    m_button->setAccessibleName(tr("Send to %Ln recipient(s)", nullptr, count));
}

} // namespace waymark
