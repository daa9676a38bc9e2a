// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/IconFactory.h"

#include "ui/theme/IconNames.h"
#include "ui/theme/ThemedIconEngine.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

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
