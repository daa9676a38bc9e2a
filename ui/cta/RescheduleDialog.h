// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Task.h"
#include "core/work/Tasks.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QCheckBox;

namespace waymark {

class Banner;
class DateField;
class TimeField;

/// Another day, and for calls a time, for a task. Weekends and quiet days are said, with the day that would
/// do instead.
class RescheduleDialog : public DialogFrame
{
    Q_OBJECT
public:
    RescheduleDialog(const UiContext &context, const Task &task, QWidget *parent);

private:
    void showWhatTheDayMeans();
    void save();

    UiContext m_context;
    Task m_task;
    Tasks m_tasks;
    DateField *m_date;
    QCheckBox *m_anyTime;
    TimeField *m_time;
    Banner *m_meaning;
    QDate m_proposed;
};

} // namespace waymark
