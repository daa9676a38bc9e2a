// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/StateMarks.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/ThemeColors.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace waymark {

namespace {

/// Line width of rings and of what stands inside them, at 16 px.
constexpr double Stroke = 1.6;
constexpr double RingRadius = 6.2;

QString words(const char *text)
{
    return QCoreApplication::translate("waymark::StateMarks", text);
}

QPen pen(const QColor &strokes, double width = Stroke)
{
    return QPen(strokes, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void ring(QPainter &painter, const QColor &strokes, double width = Stroke)
{
    painter.setPen(pen(strokes, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(0, 0), RingRadius, RingRadius);
}

void dot(QPainter &painter, const QColor &fill, const QPointF &at, double radius)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(at, radius, radius);
}

void filled(QPainter &painter, const QColor &fill, const QColor &sign, const QPolygonF &first,
            const QPolygonF &second = {})
{
    dot(painter, fill, QPointF(0, 0), RingRadius + Stroke / 2);
    painter.setPen(pen(sign, 1.7));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(first);
    painter.drawPolyline(second);
}

void late(QPainter &painter, const QColor &strokes)
{
    ring(painter, strokes);
    painter.setPen(pen(strokes, 1.7));
    painter.drawLine(QPointF(0, -3.2), QPointF(0, 0.4));
    dot(painter, strokes, QPointF(0, 3), 0.95);
}

void halfFilled(QPainter &painter, const QColor &strokes)
{
    ring(painter, strokes);
    QPainterPath half;
    half.moveTo(0, -3.8);
    half.arcTo(QRectF(-3.8, -3.8, 7.6, 7.6), 90, -180);
    half.closeSubpath();
    painter.fillPath(half, strokes);
}

void clock(QPainter &painter, const QColor &strokes)
{
    ring(painter, strokes);
    painter.setPen(pen(strokes, 1.5));
    painter.drawPolyline(QPolygonF({QPointF(0, -3.4), QPointF(0, 0), QPointF(2.5, 1.4)}));
}

void skipped(QPainter &painter, const QColor &strokes)
{
    QPen dashes(strokes, 1.4, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({2.2, 1.27});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(0, 0), RingRadius, RingRadius);
    painter.setPen(pen(strokes, 1.4));
    painter.drawLine(QPointF(-2.3, 0), QPointF(2.3, 0));
}

} // namespace

void paintChecklistMark(QPainter &painter, const QRectF &rect, ChecklistMark mark, const QPalette &palette)
{
    const auto ink = [&palette](Color key) { return color(key, palette); };
    const QPolygonF check({QPointF(-3.1, 0.2), QPointF(-0.9, 2.4), QPointF(3.3, -2.3)});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    switch (mark) {
    case ChecklistMark::ToDo:
        ring(painter, ink(Color::BorderControl), 1.4);
        break;
    case ChecklistMark::Due:
        ring(painter, ink(Color::AccentMark));
        dot(painter, ink(Color::AccentMark), QPointF(0, 0), 2.9);
        break;
    case ChecklistMark::Overdue:
        late(painter, ink(Color::MarkRisk));
        break;
    case ChecklistMark::Draft:
        halfFilled(painter, ink(Color::MarkWatch));
        break;
    case ChecklistMark::Scheduled:
        clock(painter, ink(Color::AccentMark));
        break;
    case ChecklistMark::Sent:
        filled(painter, ink(Color::SuccessFill), ink(Color::TextOnAccent), check);
        break;
    case ChecklistMark::Failed:
        filled(painter, ink(Color::DangerFill), ink(Color::TextOnAccent),
               {QPointF(-2.3, -2.3), QPointF(2.3, 2.3)}, {QPointF(2.3, -2.3), QPointF(-2.3, 2.3)});
        break;
    case ChecklistMark::Skipped:
        skipped(painter, ink(Color::BorderControl));
        break;
    }
    painter.restore();
}

void paintHealthMark(QPainter &painter, const QRectF &rect, HealthBand band, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    painter.setPen(Qt::NoPen);
    switch (band) {
    case HealthBand::Good:
        dot(painter, color(Color::MarkGood, palette), QPointF(0, 0), 4);
        break;
    case HealthBand::Watch:
        painter.setBrush(color(Color::MarkWatch, palette));
        painter.drawPolygon(
            QPolygonF({QPointF(0, -4.8), QPointF(4.8, 0), QPointF(0, 4.8), QPointF(-4.8, 0)}));
        break;
    case HealthBand::Risk:
        painter.setBrush(color(Color::MarkRisk, palette));
        painter.drawPolygon(QPolygonF({QPointF(0, -4.4), QPointF(4.9, 4), QPointF(-4.9, 4)}));
        break;
    case HealthBand::None:
        painter.setPen(pen(color(Color::BorderControl, palette), 1.3));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(0, 0), 3.3, 3.3);
        break;
    }
    painter.restore();
}

void paintCountdown(QPainter &painter, const QRectF &rect, double left, int seconds, const QColor &ring,
                    const QColor &text)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(rect.width(), rect.height()) - 2;
    QRectF circle(0, 0, side, side);
    circle.moveCenter(rect.center());
    QColor track = ring;
    track.setAlphaF(0.3F);
    painter.setPen(QPen(track, 2));
    painter.drawEllipse(circle);
    painter.setPen(QPen(ring, 2, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(circle, 90 * 16, static_cast<int>(left * 360 * 16));
    QFont digits = textFont(TextStyle::Rail);
    digits.setWeight(QFont::DemiBold);
    if (digits.pixelSize() > 0)
        digits.setPixelSize(std::max(8, static_cast<int>(side * 0.52)));
    painter.setFont(digits);
    painter.setPen(text);
    painter.drawText(rect, Qt::AlignCenter, QString::number(seconds));
    painter.restore();
}

QString markName(ChecklistMark mark)
{
    switch (mark) {
    case ChecklistMark::ToDo:
        return words(QT_TRANSLATE_NOOP("waymark::StateMarks", "To do"));
    case ChecklistMark::Due:
        return words(QT_TRANSLATE_NOOP("waymark::StateMarks", "Due today"));
    case ChecklistMark::Overdue:
        return words(QT_TRANSLATE_NOOP("waymark::StateMarks", "Overdue"));
    case ChecklistMark::Draft:
        return words(QT_TRANSLATE_NOOP("waymark::StateMarks", "Draft saved"));
    case ChecklistMark::Scheduled:
        return words(QT_TRANSLATE_NOOP("waymark::StateMarks", "Scheduled"));
    case ChecklistMark::Sent:
        return words(QT_TRANSLATE_NOOP("waymark::StateMarks", "Sent"));
    case ChecklistMark::Failed:
        return words(QT_TRANSLATE_NOOP("waymark::StateMarks", "Failed"));
    case ChecklistMark::Skipped:
        return words(QT_TRANSLATE_NOOP("waymark::StateMarks", "Skipped"));
    }
    return {};
}

QString markName(HealthBand band)
{
    switch (band) {
    case HealthBand::Good:
        return words(QT_TRANSLATE_NOOP("waymark::StateMarks", "Good"));
    case HealthBand::Watch:
        return words(QT_TRANSLATE_NOOP("waymark::StateMarks", "Watch"));
    case HealthBand::Risk:
        return words(QT_TRANSLATE_NOOP("waymark::StateMarks", "At risk"));
    case HealthBand::None:
        return words(QT_TRANSLATE_NOOP("waymark::StateMarks", "No data"));
    }
    return {};
}

} // namespace waymark
