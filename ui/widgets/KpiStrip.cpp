// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/KpiStrip.h"

#include "ui/theme/ThemeColors.h"
#include "ui/widgets/KpiTileButton.h"

#include <QHBoxLayout>
#include <QPainter>

namespace waymark {

KpiStrip::KpiStrip(Look look, QWidget *parent) : QFrame(parent), m_look(look), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KpiStrip::setTiles(const QList<KpiTile> &tiles)
{
    while (m_buttons.size() > tiles.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < tiles.size()) {
        const auto number = static_cast<int>(m_buttons.size());
        auto *button = new KpiTileButton(m_look == Look::Ribbon, this);
        button->setObjectName(QStringLiteral("kpiTile%1").arg(number));
        button->setClickable(m_clickable);
        connect(button, &KpiTileButton::clicked, this, [this, number] { Q_EMIT tileActivated(number); });
        m_layout->addWidget(button, 1);
        m_buttons.append(button);
    }
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        m_buttons.at(i)->setTile(tiles.at(i));
        m_buttons.at(i)->setLast(i == tiles.size() - 1);
    }
}

void KpiStrip::setClickable(bool clickable)
{
    m_clickable = clickable;
    for (KpiTileButton *button : std::as_const(m_buttons))
        button->setClickable(clickable);
}

void KpiStrip::setCurrent(int tile)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons.at(i)->setCheckable(i == tile);
        m_buttons.at(i)->setChecked(i == tile);
    }
}

void KpiStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor line = color(Color::BorderDefault, this);
    if (m_look == Look::Ribbon) {
        painter.fillRect(rect(), color(Color::BgSurface, this));
        painter.fillRect(0, height() - 1, width(), 1, line);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(color(Color::BgSurface, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), tokens::radius::panel,
                            tokens::radius::panel);
}

} // namespace waymark
