// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ComposeFooter.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/IconLabel.h"

#include <QHBoxLayout>

namespace waymark {

ComposeFooter::ComposeFooter(QWidget *parent)
    : QFrame(parent), m_icon(new IconLabel(Icon::HardDrive)),
      m_state(new ElidedLabel({}, TextStyle::Small, Color::TextSecondary))
{
    setProperty("pane", QStringLiteral("window"));
    setProperty("edge", QStringLiteral("top"));
    setMinimumHeight(tokens::size::dialogFooter);
    m_state->setObjectName(QStringLiteral("composeDraftState"));
    auto *discard = new Button(tr("Discard changes"), Button::Kind::Flat);
    discard->setObjectName(QStringLiteral("composeDiscard"));
    auto *save = new Button(tr("Save as draft and close"));
    save->setObjectName(QStringLiteral("composeSaveDraft"));
    auto *preview = new Button(tr("Preview and Proceed"), Icon::ArrowRight, Button::Kind::Primary);
    preview->setObjectName(QStringLiteral("composePreview"));
    preview->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft);
    preview->setToolTip(tr("Preview and Proceed (Ctrl+Enter)"));

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(tokens::space::paneInset, 0, tokens::space::paneInset, 0);
    line->setSpacing(tokens::space::s2);
    line->addWidget(m_icon);
    line->addWidget(m_state, 1);
    line->addWidget(discard);
    line->addWidget(save);
    line->addWidget(preview);
    connect(discard, &QPushButton::clicked, this, &ComposeFooter::discardWanted);
    connect(save, &QPushButton::clicked, this, &ComposeFooter::saveDraftWanted);
    connect(preview, &QPushButton::clicked, this, &ComposeFooter::previewWanted);
}

void ComposeFooter::showSaved(const QDateTime &at, const QDateTime &now, const Formats &formats)
{
    m_icon->setIcon(Icon::HardDrive);
    m_icon->setColor(Color::SuccessText);
    m_state->setColor(Color::TextSecondary);
    m_state->setText(tr("Draft saved %1 on this computer").arg(formats.asOf(at, now)));
}

void ComposeFooter::showUnchanged()
{
    m_icon->setIcon(Icon::HardDrive);
    m_icon->setColor(Color::IconDefault);
    m_state->setColor(Color::TextSecondary);
    m_state->setText(tr("Nothing changed yet"));
}

void ComposeFooter::showSaving()
{
    m_icon->setIcon(Icon::HardDrive);
    m_icon->setColor(Color::IconDefault);
    m_state->setColor(Color::TextSecondary);
    m_state->setText(tr("Saving…"));
}

void ComposeFooter::showFailed(const QString &sentence)
{
    m_icon->setIcon(Icon::CircleAlert);
    m_icon->setColor(Color::DangerText);
    m_state->setColor(Color::DangerText);
    m_state->setText(sentence);
}

} // namespace waymark
