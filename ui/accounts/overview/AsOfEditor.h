// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDate>
#include <QWidget>

namespace waymark {

class DateField;

/// Edits an automatic field in its row: the value's own editor, beside it the day on which the value was
/// true.
class AsOfEditor : public QWidget
{
    Q_OBJECT
public:
    /// Takes `value` over. `today` is the day that is proposed, and the last one that can be chosen.
    AsOfEditor(QWidget *value, QDate today, QWidget *parent);

    QWidget *value() const { return m_value; }
    /// Null as long as nobody chose a day: the value is true now.
    QDate chosenDay() const;

Q_SIGNALS:
    /// The person is done with it; `keep` is false when nothing is to be changed.
    void done(bool keep);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool filterKey(const QObject *watched, int key);

    QWidget *m_value;
    DateField *m_day;
    QDate m_today;
};

} // namespace waymark
