// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QAbstractButton>

namespace waymark {

class SideRow;

/// A row of the overview's side that leads somewhere.
class SideButton : public QAbstractButton
{
    Q_OBJECT
public:
    /// Takes the row over.
    explicit SideButton(SideRow *row, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace waymark
