// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ComposeFooter.h"

#include "ui/widgets/ActionButton.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/IconLabel.h"

#include <QHBoxLayout>

namespace waymark {

ComposeFooter::ComposeFooter(QWidget *parent)
    : QFrame(parent), m_line(new QHBoxLayout(this)), m_icon(new IconLabel(Icon::HardDrive)),
      m_state(new ElidedLabel({}, TextStyle::Small, Color::TextSecondary))
{
    setProperty("pane", QStringLiteral("window"));
    setProperty("edge", QStringLiteral("top"));
    setMinimumHeight(tokens::size::dialogFooter);
    m_state->setObjectName(QStringLiteral("composeDraftState"));
    m_line->setContentsMargins(tokens::space::paneInset, 0, tokens::space::paneInset, 0);
    m_line->setSpacing(tokens::space::s2);
    m_line->addWidget(m_icon);
    m_line->addWidget(m_state, 1);
}

void ComposeFooter::addButtons(QAction *discard, QAction *save, QAction *preview)
{
    auto *discardButton = new ActionButton(discard, std::nullopt, Button::Kind::Flat);
    discardButton->setObjectName(QStringLiteral("composeDiscard"));
    auto *saveButton = new ActionButton(save);
    saveButton->setObjectName(QStringLiteral("composeSaveDraft"));
    auto *previewButton = new ActionButton(preview, Icon::ArrowRight, Button::Kind::Primary);
    previewButton->setObjectName(QStringLiteral("composePreview"));
    previewButton->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft);
    for (QWidget *button : {discardButton, saveButton, previewButton})
        m_line->addWidget(button);
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
