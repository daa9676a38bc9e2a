// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>

namespace waymark {

/// One line above a composer's body: its label, a field, a note. Shows as a whole that the keyboard is in its
/// field, which has no frame of its own.
class HeadRow : public QFrame
{
    Q_OBJECT
public:
    explicit HeadRow(QWidget *field, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_field;
};

} // namespace waymark
