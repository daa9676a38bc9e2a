// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/widgets/TimeField.h"

#include "ui/widgets/Formats.h"

namespace waymark {

TimeField::TimeField(QTime time, QWidget *parent) : QTimeEdit(QTime(time.hour(), time.minute()), parent)
{
    setDisplayFormat(Formats().timeForm());
}

} // namespace waymark
