// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/Banner.h"

#include "ui/theme/ThemeColors.h"
#include "ui/widgets/Announce.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace waymark {

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_icon(new IconLabel(Icon::Info)), m_text(new TextLabel), m_action(new Button({}))
{
    m_text->setWordWrap(true);
    m_action->setSmall(true);
    m_action->setObjectName(QStringLiteral("bannerAction"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    setMinimumHeight(38);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(m_action, &Button::clicked, this, &Banner::actionTriggered);
    connect(m_text, &QLabel::linkActivated, this, &Banner::actionTriggered);
    hide();
}

void Banner::show(Tone tone, Icon icon, const QString &text, const QString &action)
{
    m_tone = tone;
    m_icon->setIcon(icon);
    m_icon->setColor(toneColors(tone).text);
    m_words = text;
    m_actionWords = action;
    showText();
    setAccessibleName(text);
    setVisible(true);
    update();
    announce(this, text, tone == Tone::Danger);
}

void Banner::setBoxed(bool boxed)
{
    m_boxed = boxed;
    update();
}

void Banner::setActionAsLink(bool link)
{
    m_asLink = link;
    showText();
}

void Banner::showText()
{
    const bool link = m_asLink && !m_actionWords.isEmpty();
    m_action->setText(m_actionWords);
    m_action->setVisible(!link && !m_actionWords.isEmpty());
    m_text->setTextFormat(link ? Qt::RichText : Qt::PlainText);
    m_text->setTextInteractionFlags(link ? Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard
                                         : Qt::NoTextInteraction);
    if (!link) {
        m_text->setText(m_words);
        return;
    }
    m_text->setText(
        QStringLiteral("%1 <a href=\"action\" style=\"text-decoration:none; font-weight:500\">%2</a>")
            .arg(m_words.toHtmlEscaped(), m_actionWords.toHtmlEscaped()));
}

QString Banner::text() const
{
    return m_words;
}

void Banner::paintEvent(QPaintEvent *)
{
    const ToneColors colors = toneColors(m_tone);
    QPainter painter(this);
    if (m_boxed) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(color(colors.border, this));
        painter.setBrush(color(colors.tint, this));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), tokens::radius::panel,
                                tokens::radius::panel);
        return;
    }
    painter.fillRect(rect(), color(colors.tint, this));
    painter.fillRect(0, height() - 1, width(), 1, color(colors.border, this));
}

} // namespace waymark
