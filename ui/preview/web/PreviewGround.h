// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QColor>
#include <QWidget>

namespace waymark {

/// What an email's paper lies on: paints the colour around it and a line along its edge. Painted, not set as
/// a palette, which the header on the paper would inherit.
class PreviewGround : public QWidget
{
    Q_OBJECT

public:
    PreviewGround();

    /// The paper; its layout holds what is on it. Its width is fixed, its height is its content's.
    QWidget *paper() const { return m_paper; }
    void setColour(const QColor &colour);
    void setBorderColour(const QColor &colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_paper;
    QColor m_colour;
    QColor m_borderColour;
};

} // namespace waymark
