// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/ThemedIconEngine.h"

#include "ui/theme/ThemeColors.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

namespace waymark {

ThemedIconEngine::ThemedIconEngine(Icon name, IconFactory::Colors colors, bool padded)
    : m_name(name), m_colors(colors), m_padded(padded)
{
}

QIconEngine *ThemedIconEngine::clone() const
{
    return new ThemedIconEngine(*this);
}

QString ThemedIconEngine::key() const
{
    return QStringLiteral("waymark");
}

void ThemedIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    IconFactory::paint(painter, iconRect(rect), m_name, strokes(mode, state));
}

QPixmap ThemedIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    // The size is in the pixels of the device; how thick strokes are goes by the size that a person sees.
    const qreal ratio = qApp->devicePixelRatio();
    const QRect place = iconRect(QRect(QPoint(), size));
    const int side = std::min(place.width(), place.height());
    QPixmap drawn = IconFactory::pixmap(m_name, qRound(side / ratio), strokes(mode, state), ratio);
    drawn.setDevicePixelRatio(1);
    QPixmap result(size);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.drawPixmap(place.x() + (place.width() - drawn.width()) / 2,
                       place.y() + (place.height() - drawn.height()) / 2, drawn);
    return result;
}

QRect ThemedIconEngine::iconRect(const QRect &rect) const
{
    if (!m_padded || rect.width() <= rect.height())
        return rect;
    const QRect square(rect.x(), rect.y(), rect.height(), rect.height());
    return QGuiApplication::isRightToLeft() ? square.translated(rect.width() - rect.height(), 0) : square;
}

QColor ThemedIconEngine::strokes(QIcon::Mode mode, QIcon::State state) const
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return color(Color::TextDisabled, palette);
    return color(state == QIcon::On ? m_colors.on : m_colors.normal, palette);
}

} // namespace waymark
