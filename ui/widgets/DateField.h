// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDateEdit>

namespace waymark {

/// A day, typed or picked from a calendar.
class DateField : public QDateEdit
{
    Q_OBJECT
public:
    explicit DateField(QDate date, QWidget *parent = nullptr);

    void setSmall(bool small);
    void setError(bool error);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dressCalendar();
};

} // namespace waymark
