// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/DateField.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QTextCharFormat>

namespace waymark {

namespace {

constexpr int IconPlace = 28;
constexpr int IconSide = 16;
constexpr int FieldPadding = 8;

} // namespace

DateField::DateField(QDate date, QWidget *parent) : QDateEdit(date, parent)
{
    setCalendarPopup(true);
    setDisplayFormat(form());
    setAccelerated(true);
    lineEdit()->installEventFilter(this);
    dressCalendar(calendarWidget());
}

QString DateField::form()
{
    return tr("ddd d MMM yyyy", "date in a field, QDate format");
}

void DateField::setSmall(bool small)
{
    setProperty("small", small);
    updateGeometry();
}

void DateField::setError(bool error)
{
    setProperty("error", error);
    update();
}

QSize DateField::sizeHint() const
{
    const int minimum = property("small").toBool() ? tokens::size::inputSmall : tokens::size::input;
    const QString longest = locale().toString(QDate(2026, 11, 25), displayFormat());
    return {2 * FieldPadding + fontMetrics().horizontalAdvance(longest) + IconPlace,
            std::max(minimum, fontMetrics().height() + 12)};
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QDateEdit::eventFilter(watched, event);
}

void DateField::dressCalendar(QCalendarWidget *calendar)
{
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    calendar->setFirstDayOfWeek(calendar->locale().firstDayOfWeek());
    const QTextCharFormat plain;
    calendar->setWeekdayTextFormat(Qt::Saturday, plain);
    calendar->setWeekdayTextFormat(Qt::Sunday, plain);
}

void DateField::paintEvent(QPaintEvent *)
{
    const bool focused = hasFocus() || lineEdit()->hasFocus();
    const bool error = property("error").toBool();
    Color edge = isEnabled() ? Color::BorderControl : Color::BorderDefault;
    if (error)
        edge = Color::DangerFill;
    if (focused)
        edge = Color::AccentFocus;
    const int width = focused ? tokens::stroke::focus : tokens::stroke::hairline;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(edge, this), width));
    painter.setBrush(color(isEnabled() ? Color::BgInput : Color::BgInputDisabled, this));
    const qreal half = width / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), tokens::radius::control,
                            tokens::radius::control);
    const QRect place = QStyle::visualRect(
        layoutDirection(), rect(), QRect(this->width() - IconPlace, 0, IconPlace - FieldPadding, height()));
    QRect icon(0, 0, IconSide, IconSide);
    icon.moveCenter(place.center());
    IconFactory::paint(&painter, icon, Icon::Calendar,
                       color(isEnabled() ? Color::IconDefault : Color::TextDisabled, this));
}

} // namespace waymark
