// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QTimeEdit>

namespace waymark {

/// A time of day in hours and minutes, as the locale writes them.
class TimeField : public QTimeEdit
{
    Q_OBJECT
public:
    explicit TimeField(QTime time, QWidget *parent = nullptr);
};

} // namespace waymark
