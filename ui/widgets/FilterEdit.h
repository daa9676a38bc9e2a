// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QLineEdit>

class QTimer;

namespace waymark {

/// A line to filter a list with: a magnifier, a clear button, Escape clears. `filterChanged` comes shortly
/// after the last key, and at once on Enter and when cleared.
class FilterEdit : public QLineEdit
{
    Q_OBJECT
public:
    /// `placeholder` is the accessible name too: "Filter 23 accounts".
    explicit FilterEdit(const QString &placeholder, QWidget *parent = nullptr);

    void setPlaceholder(const QString &placeholder);
    void setSmall(bool small);
    /// How long after a key `filterChanged` comes, in milliseconds; 0 where asking costs next to nothing.
    void setPause(int milliseconds);

Q_SIGNALS:
    void filterChanged(const QString &text);
    /// Down was pressed: the list below wants the focus.
    void leaveDownwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void report();

    QTimer *m_pause;
    QString m_reported;
};

} // namespace waymark
