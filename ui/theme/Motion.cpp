// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/Motion.h"

#include <QStyle>
#include <QWidget>

namespace waymark {

int motionDuration(int milliseconds, const QWidget *widget)
{
    const bool animated =
        widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget) > 0;
    return animated ? milliseconds : 0;
}

} // namespace waymark
