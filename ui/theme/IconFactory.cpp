// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/IconFactory.h"

#include "ui/theme/IconNames.h"
#include "ui/theme/ThemeColors.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <memory>

// Static libraries' resources are only linked in by a call from outside any namespace.
static void initIconResources()
{
    Q_INIT_RESOURCE(waymark_icons);
}

namespace waymark {

namespace {

/// Space at the text's side of a button's icon.
constexpr int ButtonIconGap = 4;
constexpr int ButtonIcon = 16;

/// The larger an icon, the thinner its strokes on the 24 grid.
double strokeWidth(int size)
{
    if (size >= 28)
        return 1.4;
    return size >= 20 ? tokens::stroke::iconRail : tokens::stroke::icon;
}

QByteArray source(Icon name, int size, const QColor &color)
{
    [[maybe_unused]] static const bool ready = (initIconResources(), true);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(IconNames[static_cast<int>(name)])));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    const QByteArray width = "stroke-width=\"" + QByteArray::number(strokeWidth(size)) + '"';
    svg.replace("stroke-width=\"2\"", width);
    return svg;
}

/// Asks for the colours at each painting.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(Icon name, IconFactory::Colors colors, bool padded)
        : m_name(name), m_colors(colors), m_padded(padded)
    {
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }
    QString key() const override { return QStringLiteral("waymark"); }
    bool isNull() override { return false; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        IconFactory::paint(painter, iconRect(rect), m_name, strokes(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        painter.setRenderHint(QPainter::Antialiasing);
        const QSize logical = (QSizeF(size) / scale).toSize();
        const QRect inner = iconRect(QRect(QPoint(), logical));
        const int side = std::min(inner.width(), inner.height());
        QPixmap drawn = IconFactory::pixmap(m_name, side, strokes(mode, state), scale);
        drawn.setDevicePixelRatio(1);
        const QRect target(QPoint(qRound(inner.x() * scale), qRound(inner.y() * scale)),
                           (QSizeF(inner.size()) * scale).toSize());
        painter.drawPixmap(target.center() - drawn.rect().center(), drawn);
        return result;
    }

private:
    QRect iconRect(const QRect &rect) const
    {
        if (!m_padded || rect.width() <= rect.height())
            return rect;
        const QRect square(rect.x(), rect.y(), rect.height(), rect.height());
        return QGuiApplication::isRightToLeft() ? square.translated(rect.width() - rect.height(), 0) : square;
    }

    QColor strokes(QIcon::Mode mode, QIcon::State state) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return color(Color::TextDisabled, palette);
        return color(state == QIcon::On ? m_colors.on : m_colors.normal, palette);
    }

    Icon m_name;
    IconFactory::Colors m_colors;
    bool m_padded;
};

} // namespace

QIcon IconFactory::icon(Icon name, Colors colors)
{
    return QIcon(new ThemedIconEngine(name, colors, false));
}

QIcon IconFactory::buttonIcon(Icon name, Colors colors)
{
    return QIcon(new ThemedIconEngine(name, colors, true));
}

QSize IconFactory::buttonIconSize()
{
    return {ButtonIcon + ButtonIconGap, ButtonIcon};
}

QPixmap IconFactory::pixmap(Icon name, int size, const QColor &color, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("waymark/%1/%2/%3/%4")
                            .arg(static_cast<int>(name))
                            .arg(size)
                            .arg(color.rgba(), 8, 16)
                            .arg(devicePixelRatio);
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;
    result = QPixmap(QSize(size, size) * devicePixelRatio);
    result.fill(Qt::transparent);
    {
        QPainter painter(&result);
        painter.setRenderHint(QPainter::Antialiasing);
        QSvgRenderer renderer(source(name, size, color));
        renderer.render(&painter, QRectF(QPointF(), QSizeF(result.size())));
    }
    result.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, result);
    return result;
}

void IconFactory::paint(QPainter *painter, const QRect &rect, Icon name, const QColor &color)
{
    const int side = std::min(rect.width(), rect.height());
    const QRect target(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side,
                       side);
    painter->drawPixmap(target.topLeft(), pixmap(name, side, color, painter->device()->devicePixelRatioF()));
}

} // namespace waymark
