// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/TaskGuard.h"

#include "core/base/IsolatedText.h"
#include "core/domain/TaskRules.h"
#include "core/store/TaskRepository.h"
#include "core/work/LiveEmails.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::TaskGuard)
};

Error onItsWay(const Task &task)
{
    return {ErrorKind::Conflict,
            Words::tr("The email “%1” is on its way. Wait until it has left, or take it back.")
                .arg(inSentence(task.title)),
            {}};
}

} // namespace

Result<Task> findForChange(Connection &connection, const TaskId &id, TaskStatus to)
{
    const auto task = TaskRepository::find(connection, id);
    WAYMARK_TRY(task);
    const auto live = LiveEmails::ofTask(connection, id);
    WAYMARK_TRY(live);
    if (*live)
        return failure(onItsWay(*task));
    const auto left = LiveEmails::hasLeft(connection, id);
    WAYMARK_TRY(left);
    // An email that nobody accepted is no obstacle: its step may be tried again, or skipped.
    const bool sent = *left && task->status == TaskStatus::Completed;
    WAYMARK_TRY(mayChangeStatus(*task, to, sent));
    return *task;
}

Result<Task> findOpen(Connection &connection, const TaskId &id)
{
    const auto task = TaskRepository::find(connection, id);
    WAYMARK_TRY(task);
    if (!isOpenTask(*task))
        return failure(ErrorKind::Invalid,
                       Words::tr("“%1” is not open any more: it was completed or skipped.")
                           .arg(inSentence(task->title)));
    const auto live = LiveEmails::ofTask(connection, id);
    WAYMARK_TRY(live);
    if (*live)
        return failure(onItsWay(*task));
    return *task;
}

} // namespace waymark
