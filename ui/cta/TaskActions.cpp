// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/TaskActions.h"

#include "core/store/TaskRepository.h"
#include "core/work/Workday.h"
#include "ui/cta/AddTaskDialog.h"
#include "ui/cta/RescheduleDialog.h"
#include "ui/cta/SkipDialog.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace waymark {

TaskActions::TaskActions(const UiContext &context, QWidget *window)
    : QObject(window), m_context(context), m_tasks(context.work), m_window(window)
{
    addActions();
    connect(&context.selection, &Selection::changed, this, &TaskActions::updateEnabled);
    connect(&context.work.store, &Store::changed, this, &TaskActions::updateEnabled);
    updateEnabled();
}

void TaskActions::addActions()
{
    ActionRegistry &actions = m_context.actions;
    const auto keys = [](const char *text) { return QList<QKeySequence>{QKeySequence(QLatin1String(text))}; };
    constexpr int steps = 1;
    constexpr int additions = 2;
    actions.add(
        {QStringLiteral("task.open"), tr("Open the &account of this task"), Icon::Building2, {}, {}, steps},
        [this](bool) { open(); });
    actions.add({QStringLiteral("task.done"), tr("&Mark done"), Icon::Check, {}, MenuId::Cta, steps},
                [this](bool) { markDone(); });
    actions.add({QStringLiteral("task.reschedule"), tr("&Reschedule…"), Icon::CalendarClock, keys("Ctrl+D"),
                 MenuId::Cta, steps},
                [this](bool) { reschedule(); });
    actions.add({QStringLiteral("task.skip"), tr("&Skip step…"), Icon::CircleMinus, {}, MenuId::Cta, steps},
                [this](bool) { skip(); });
    actions.add(
        {QStringLiteral("task.restore"), tr("R&estore step"), Icon::RotateCcw, {}, MenuId::Cta, steps},
        [this](bool) { restore(); });
    actions.add({QStringLiteral("task.reopen"), tr("&Open again"), Icon::Undo2, {}, MenuId::Cta, steps},
                [this](bool) { reopen(); });
    actions.add(
        {QStringLiteral("task.add"), tr("Add a &call or to-do…"), Icon::Plus, {}, MenuId::Cta, additions},
        [this](bool) { addTask(); });
    actions.add(
        {QStringLiteral("task.remove"), tr("Re&move this task"), Icon::Trash2, {}, MenuId::Cta, additions},
        [this](bool) { remove(); });
}

void TaskActions::updateEnabled()
{
    ActionRegistry &actions = m_context.actions;
    const auto task = selectedTask();
    const Selection::Subject &subject = m_context.selection.subject();
    const bool open = task && isOpenTask(*task);
    const bool leftOut = !task && !subject.step.isEmpty();
    const QString none = tr("Choose a task first");
    const QString settled = task ? tr("This task is settled already") : none;
    actions.setEnabled(QStringLiteral("task.open"), task.has_value(), none);
    actions.setEnabled(QStringLiteral("task.done"), open, settled);
    actions.setEnabled(QStringLiteral("task.reschedule"), open, settled);
    actions.setEnabled(QStringLiteral("task.skip"), open, settled);
    actions.setEnabled(QStringLiteral("task.restore"),
                       leftOut || (task && task->status == TaskStatus::Skipped),
                       tr("Only a skipped step can be restored"));
    actions.setEnabled(QStringLiteral("task.reopen"), task && task->status == TaskStatus::Completed,
                       tr("Only a task that is done can be opened again"));
    actions.setEnabled(QStringLiteral("task.add"), !subject.cta.isEmpty(), tr("Choose a CTA first"));
    actions.setEnabled(QStringLiteral("task.remove"),
                       task && task->stepId.isEmpty() && task->kind != TaskKind::Email,
                       tr("Only a call or to-do that was added by hand can be removed"));
}

std::optional<Task> TaskActions::selectedTask() const
{
    const TaskId id = m_context.selection.subject().task;
    if (!id)
        return std::nullopt;
    const auto task = TaskRepository::find(m_context.work.store.reader(), id);
    return task ? std::optional(*task) : std::nullopt;
}

void TaskActions::open()
{
    if (const auto task = selectedTask())
        m_context.navigator.go({QStringLiteral("accounts"), task->account.toString()});
}

void TaskActions::markDone()
{
    const auto task = selectedTask();
    if (!task)
        return;
    if (task->kind == TaskKind::Email)
        askWhetherSent(*task);
    else
        tellWhenDone(m_context, this, m_tasks.markDone(task->id),
                     tr("“%1” marked done").arg(Formats::name(task->title)));
}

void TaskActions::askWhetherSent(const Task &task)
{
    auto *question = new DialogFrame(tr("Mark as sent?"), m_window);
    question->setObjectName(QStringLiteral("markSentQuestion"));
    auto *text = new TextLabel(
        tr("“%1” becomes done as if it had been sent outside Waymark. Nothing is sent now, and a "
           "draft of it is removed.")
            .arg(Formats::name(task.title)));
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    question->contentLayout()->addWidget(text);
    connect(question->setPrimary(tr("Mark as sent")), &QPushButton::clicked, this, [this, question, task] {
        question->accept();
        tellWhenDone(m_context, this, m_tasks.markDone(task.id),
                     tr("“%1” marked as sent").arg(Formats::name(task.title)));
    });
    // A draft of it would be lost: Enter alone leaves everything as it is.
    question->cancelButton()->setDefault(true);
    question->open();
    question->cancelButton()->setFocus();
}

void TaskActions::reschedule()
{
    if (const auto task = selectedTask())
        (new RescheduleDialog(m_context, *task, m_window))->open();
}

void TaskActions::skip()
{
    if (const auto task = selectedTask())
        (new SkipDialog(m_context, *task, m_window))->open();
}

void TaskActions::restore()
{
    const Selection::Subject subject = m_context.selection.subject();
    if (const auto task = selectedTask()) {
        tellWhenDone(m_context, this, m_tasks.restore(task->id),
                     tr("“%1” restored").arg(Formats::name(task->title)));
        return;
    }
    follow(m_tasks.restoreStep(subject.cta, subject.step), this, m_context.notices,
           [this](const Made<TaskId> &made) { tellUndoable(m_context, tr("Step restored"), made.act); });
}

void TaskActions::reopen()
{
    if (const auto task = selectedTask())
        tellWhenDone(m_context, this, m_tasks.reopen(task->id),
                     tr("“%1” is open again").arg(Formats::name(task->title)));
}

void TaskActions::remove()
{
    if (const auto task = selectedTask())
        tellWhenDone(m_context, this, m_tasks.remove(task->id),
                     tr("“%1” removed").arg(Formats::name(task->title)));
}

void TaskActions::addTask()
{
    const CtaId cta = m_context.selection.subject().cta;
    if (cta)
        (new AddTaskDialog(m_context, cta, todayOf(m_context.work), m_window))->open();
}

} // namespace waymark
