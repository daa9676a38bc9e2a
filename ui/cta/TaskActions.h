// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Task.h"
#include "core/work/Tasks.h"
#include "ui/shell/Selection.h"
#include "ui/shell/UiContext.h"

#include <QObject>

#include <optional>

class QWidget;

namespace waymark {

/// The registry's actions on the selected task: mark done, reschedule, skip, restore, open again, remove,
/// add.
class TaskActions : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `window`.
    TaskActions(const UiContext &context, QWidget *window);

private:
    void addActions();
    void updateEnabled();
    std::optional<Task> selectedTask() const;
    void open();
    void markDone();
    void askWhetherSent(const Task &task);
    void reschedule();
    void skip();
    void restore();
    void reopen();
    void remove();
    void addTask();

    UiContext m_context;
    Tasks m_tasks;
    QWidget *m_window;
};

} // namespace waymark
