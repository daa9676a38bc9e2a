// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDateEdit>

class QCalendarWidget;

namespace waymark {

/// A day, typed or picked from a calendar.
class DateField : public QDateEdit
{
    Q_OBJECT
public:
    explicit DateField(QDate date, QWidget *parent = nullptr);

    void setSmall(bool small);
    void setError(bool error);

    /// How a field writes a day, as a QDate format.
    static QString form();
    /// A calendar as every field of a day opens it.
    static void dressCalendar(QCalendarWidget *calendar);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace waymark
