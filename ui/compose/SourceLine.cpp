// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/SourceLine.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Mnemonic.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/WebPage.h"

#include <QHBoxLayout>

namespace waymark {

SourceLine::SourceLine(QWidget *parent)
    : QFrame(parent), m_page(new Button({}, Button::Kind::Link)),
      m_compared(new TextLabel({}, TextStyle::Small, Color::TextSecondary))
{
    setObjectName(QStringLiteral("composeSource"));
    setProperty("pane", QStringLiteral("surface"));
    setProperty("edge", QStringLiteral("top"));
    m_page->setObjectName(QStringLiteral("composeSourcePage"));
    m_page->setSmall(true);
    m_compared->setObjectName(QStringLiteral("composeSourceCompared"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(tokens::space::paneInset, 2, tokens::space::paneInset, 2);
    line->setSpacing(tokens::space::s1);
    line->addWidget(new TextLabel(tr("Written from"), TextStyle::Small, Color::TextSecondary));
    line->addWidget(m_page);
    line->addWidget(m_compared);
    line->addStretch();
    connect(m_page, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(m_url); });
    hide();
}

void SourceLine::setTemplate(const std::optional<EmailTemplate> &emailTemplate)
{
    m_url = emailTemplate ? webPage(emailTemplate->sourceUrl) : QUrl();
    setVisible(!m_url.isEmpty());
    if (m_url.isEmpty())
        return;
    const QString title = emailTemplate->sourceTitle.simplified();
    m_page->setText(Mnemonic::escaped(title));
    m_page->setToolTip(m_url.toDisplayString());
    m_page->setAccessibleName(tr("Open the page “%1” in the browser").arg(title));
    const QDate day = emailTemplate->comparedOn;
    m_compared->setVisible(day.isValid());
    m_compared->setText(tr("compared on %1").arg(Formats().fullDate(day)));
}

} // namespace waymark
