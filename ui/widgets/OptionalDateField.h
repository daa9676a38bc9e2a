// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDate>
#include <QLineEdit>

namespace waymark {

/// A day that may be left open: typed, or picked from a calendar (Alt+Down).
class OptionalDateField : public QLineEdit
{
    Q_OBJECT
public:
    explicit OptionalDateField(QDate date = {}, QWidget *parent = nullptr);

    /// Null for an empty field, and for one whose text is no day.
    QDate date() const;
    void setDate(QDate date);
    /// Whether it is empty or holds a day: as the field writes it, in the locale's short form or in ISO's.
    bool isAcceptable() const;

    void showCalendar();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString words(QDate date) const;

    QAction *m_pick;
};

} // namespace waymark
