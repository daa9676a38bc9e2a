// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/widgets/OptionalDateField.h"

#include "ui/theme/IconFactory.h"
#include "ui/widgets/DateField.h"

#include <QAction>
#include <QCalendarWidget>
#include <QFrame>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace waymark {

OptionalDateField::OptionalDateField(QDate date, QWidget *parent)
    : QLineEdit(parent), m_pick(addAction(IconFactory::icon(Icon::Calendar), QLineEdit::TrailingPosition))
{
    setPlaceholderText(tr("Not set"));
    m_pick->setText(tr("Choose a day"));
    m_pick->setToolTip(tr("Choose a day (Alt+Down)"));
    connect(m_pick, &QAction::triggered, this, &OptionalDateField::showCalendar);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (this->date().isValid())
            setDate(this->date());
    });
    setDate(date);
}

QDate OptionalDateField::date() const
{
    const QString typed = text().trimmed();
    QString brief = locale().dateFormat(QLocale::ShortFormat);
    if (!brief.contains(QStringLiteral("yyyy")))
        brief.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    for (const QString &form : {DateField::form(), tr("d MMM yyyy", "a typed date, QDate format"), brief}) {
        const QDate read = locale().toDate(typed, form);
        if (read.isValid())
            return read;
    }
    return QDate::fromString(typed, Qt::ISODate);
}

void OptionalDateField::setDate(QDate date)
{
    const QString wanted = words(date);
    if (text() != wanted)
        setText(wanted);
}

QString OptionalDateField::words(QDate date) const
{
    return date.isValid() ? locale().toString(date, DateField::form()) : QString();
}

bool OptionalDateField::isAcceptable() const
{
    return text().trimmed().isEmpty() || date().isValid();
}

void OptionalDateField::showCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(QStringLiteral("dayCalendar"));
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *calendar = new QCalendarWidget;
    DateField::dressCalendar(calendar);
    if (date().isValid())
        calendar->setSelectedDate(date());
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(calendar);
    const auto take = [this, popup](QDate day) {
        popup->close();
        setDate(day);
    };
    connect(calendar, &QCalendarWidget::activated, this, take);
    connect(calendar, &QCalendarWidget::clicked, this, take);
    const QSize size = popup->sizeHint();
    QPoint corner = mapToGlobal(QPoint(isRightToLeft() ? width() - size.width() : 0, height()));
    if (screen() && corner.y() + size.height() > screen()->availableGeometry().bottom())
        corner.ry() -= height() + size.height();
    popup->move(corner);
    popup->show();
    calendar->setFocus();
}

void OptionalDateField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F4 ||
        (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier))) {
        showCalendar();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace waymark
