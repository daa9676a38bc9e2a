// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QWidget>

namespace waymark {

/// Darkens a window behind a large dialog for as long as it lives; covers all of its parent.
class Scrim : public QWidget
{
    Q_OBJECT
public:
    explicit Scrim(QWidget *over);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace waymark
