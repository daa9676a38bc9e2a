// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Tokens.h"

#include <QWidget>

namespace waymark {

/// A ring that runs empty around the seconds that are left.
class CountdownRing : public QWidget
{
    Q_OBJECT
public:
    CountdownRing(Color ring, Color text, QWidget *parent = nullptr);

    /// `left` of 1 is still there.
    void setLeft(double left, int seconds);

    QSize sizeHint() const override { return {20, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Color m_ring;
    Color m_text;
    double m_left = 1;
    int m_seconds = 0;
};

} // namespace waymark
