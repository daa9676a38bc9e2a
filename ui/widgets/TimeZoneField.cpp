// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/widgets/TimeZoneField.h"

#include "ui/theme/Tokens.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QScreen>
#include <QTimeZone>

namespace waymark {

TimeZoneField::TimeZoneField(const QString &none, QWidget *parent) : QComboBox(parent)
{
    if (!none.isEmpty())
        addItem(none, QString());
    const auto ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids)
        addItem(QString::fromUtf8(id), QString::fromUtf8(id));
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    // The longest id must not widen the form.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->popup()->setProperty("popup", true);
    completer()->popup()->installEventFilter(this);
}

QString TimeZoneField::zone() const
{
    const QString typed = currentText().trimmed();
    const int known = findText(typed, Qt::MatchFixedString);
    return known >= 0 ? itemData(known).toString() : typed;
}

void TimeZoneField::setZone(const QString &id)
{
    const int known = findData(id);
    if (known >= 0)
        setCurrentIndex(known);
    setEditText(known >= 0 ? itemText(known) : id);
}

bool TimeZoneField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Move || event->type() == QEvent::Resize) {
        if (auto *popup = qobject_cast<QAbstractItemView *>(watched); popup && popup == completer()->popup())
            placeOffers(popup);
    }
    return QComboBox::eventFilter(watched, event);
}

void TimeZoneField::placeOffers(QWidget *popup) const
{
    // QCompleter measures by the line edit inside of the frame, and would lie over the frame's lower edge.
    QPoint corner = mapToGlobal(QPoint(0, height() + 2));
    if (screen() && corner.y() + popup->height() > screen()->availableGeometry().bottom())
        corner = mapToGlobal(QPoint(0, -popup->height() - 2));
    const QRect wanted(corner, QSize(width(), popup->height()));
    if (popup->geometry() != wanted)
        popup->setGeometry(wanted);
}

} // namespace waymark
