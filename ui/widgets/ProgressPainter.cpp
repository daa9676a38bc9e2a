// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/ProgressPainter.h"

#include "ui/theme/ThemeColors.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

namespace waymark {

namespace {

constexpr double Bar = 6;
constexpr double Gap = 2;
constexpr double Radius = 3;

QRectF barOf(const QRectF &rect)
{
    return QRectF(rect.x(), rect.center().y() - Bar / 2, rect.width(), Bar);
}

} // namespace

void paintProgress(QPainter &painter, const QRectF &rect, double share, const QPalette &palette)
{
    const QRectF bar = barOf(rect);
    QRectF done = bar;
    done.setWidth(bar.width() * std::clamp(share, 0.0, 1.0));
    if (QGuiApplication::isRightToLeft())
        done.moveRight(bar.right());
    QPainterPath track;
    track.addRoundedRect(bar, Radius, Radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(track);
    painter.fillRect(bar, color(Color::BgTrack, palette));
    painter.fillRect(done, color(Color::AccentMark, palette));
    painter.restore();
}

void paintSeries(QPainter &painter, const QRectF &rect, int done, int total, const QPalette &palette)
{
    if (total <= 0)
        return;
    const QRectF bar = barOf(rect);
    const double width = (bar.width() - Gap * (total - 1)) / total;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < total; ++i) {
        const int place = QGuiApplication::isRightToLeft() ? total - 1 - i : i;
        const Color fill = i < done ? Color::AccentMark : i == done ? Color::Chart1soft : Color::BgTrack;
        painter.setBrush(color(fill, palette));
        painter.drawRoundedRect(QRectF(bar.x() + place * (width + Gap), bar.y(), width, bar.height()), 1, 1);
    }
    painter.restore();
}

} // namespace waymark
