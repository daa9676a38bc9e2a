// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"
#include "ui/theme/Tokens.h"

#include <QWidget>

namespace waymark {

/// An icon that only shows something. Give it an accessible name where no text beside it says the same.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(Icon icon, int size = 16, Color strokes = Color::IconDefault,
                       QWidget *parent = nullptr);

    void setIcon(Icon icon);
    void setColor(Color strokes);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    int m_size;
    Color m_color;
};

} // namespace waymark
