// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PreviewFooter.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"

#include <QHBoxLayout>

namespace waymark {

PreviewFooter::PreviewFooter(QWidget *parent)
    : QFrame(parent), m_send(new Button(tr("Send"), Icon::Send, Button::Kind::Primary))
{
    setProperty("pane", QStringLiteral("window"));
    setProperty("edge", QStringLiteral("top"));
    setMinimumHeight(tokens::size::dialogFooter);
    auto *back = new Button(tr("Back to editing"), Icon::ArrowLeft, Button::Kind::Flat);
    back->setObjectName(QStringLiteral("previewBack"));
    back->setToolTip(tr("Back to editing (Escape)"));
    auto *file = new Button(tr("Save as .eml…"));
    file->setObjectName(QStringLiteral("previewSaveFile"));
    auto *draft = new Button(tr("Save as draft and close"));
    draft->setObjectName(QStringLiteral("previewSaveDraft"));
    m_send->setObjectName(QStringLiteral("previewSend"));
    m_send->setToolTip(tr("Send, with time to undo (Ctrl+Shift+Enter)"));

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(tokens::space::s2, 0, tokens::space::paneInset, 0);
    line->setSpacing(tokens::space::s2);
    line->addWidget(back);
    line->addStretch(1);
    line->addWidget(draft);
    line->addWidget(file);
    line->addWidget(m_send);
    connect(back, &QPushButton::clicked, this, &PreviewFooter::backWanted);
    connect(file, &QPushButton::clicked, this, &PreviewFooter::saveFileWanted);
    connect(draft, &QPushButton::clicked, this, &PreviewFooter::saveDraftWanted);
    connect(m_send, &QPushButton::clicked, this, &PreviewFooter::sendWanted);
    setMaySend(false);
}

void PreviewFooter::setRecipients(int count)
{
    m_send->setText(tr("Send to %n", nullptr, count));
    m_send->setAccessibleName(tr("Send to %n recipient(s)", nullptr, count));
}

void PreviewFooter::setMaySend(bool may)
{
    m_send->setEnabled(may);
}

} // namespace waymark
