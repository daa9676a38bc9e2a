// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/ChecklistDock.h"

#include "core/store/Store.h"
#include "core/work/Workday.h"
#include "ui/cta/ChecklistDelegate.h"
#include "ui/cta/ChecklistHead.h"
#include "ui/cta/ChecklistModel.h"
#include "ui/cta/RowActions.h"
#include "ui/shell/ActionMenu.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/RefreshPause.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageStack.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/SectionHeader.h"

#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QMenu>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace waymark {

namespace {

/// The registry's action for a row's action.
QString actionId(ChecklistAction action)
{
    switch (action) {
    case ChecklistAction::ValidateEmail:
    case ChecklistAction::Continue:
        return QStringLiteral("task.validate");
    case ChecklistAction::MarkDone:
        return QStringLiteral("task.done");
    case ChecklistAction::Reschedule:
        return QStringLiteral("task.reschedule");
    case ChecklistAction::Skip:
        return QStringLiteral("task.skip");
    case ChecklistAction::Restore:
    case ChecklistAction::RestoreStep:
        return QStringLiteral("task.restore");
    case ChecklistAction::Reopen:
        return QStringLiteral("task.reopen");
    case ChecklistAction::SendNow:
        return QStringLiteral("email.sendNow");
    case ChecklistAction::BackToDraft:
        return QStringLiteral("email.recall");
    case ChecklistAction::View:
        return QStringLiteral("email.read");
    case ChecklistAction::Review:
        return QStringLiteral("email.view");
    case ChecklistAction::Remove:
        return QStringLiteral("task.remove");
    case ChecklistAction::Settle:
        return QStringLiteral("conflict.settle");
    }
    return {};
}

bool isSettled(const ChecklistRow &row)
{
    return row.mark == ChecklistMark::Sent || row.mark == ChecklistMark::Skipped;
}

} // namespace

ChecklistDock::ChecklistDock(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new ChecklistModel(this)),
      m_delegate(new ChecklistDelegate(m_model, this)), m_stack(new PageStack(this)),
      m_page(new QWidget(m_stack)), m_head(new ChecklistHead(m_page)), m_list(makeList()),
      m_empty(new EmptyState(Icon::ListChecks, {}, {}, m_stack))
{
    setObjectName(QStringLiteral("checklist"));
    // Everything is made where it stays: what moves to another parent is polished anew, with all that is in
    // it.
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(makeStepsHead());
    column->addWidget(m_list, 1);
    // The first is laid out at once, and it takes less.
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(new RefreshPause(context.work.store, this), &RefreshPause::due, this, &ChecklistDock::refresh);
    connect(&m_context.selection, &Selection::changed, this, &ChecklistDock::follow);
    connect(m_head, &ChecklistHead::accountWanted, this,
            [this] { m_context.actions.trigger(QStringLiteral("account.open")); });
    connect(m_head, &ChecklistHead::actsWanted, this, [this](const QPoint &position) {
        popUpActions(m_context.actions,
                     {"cta.close", "cta.reopen", "cta.dueDate", "cta.owner", "cta.replacePlaybook", "",
                      "cta.snooze", "cta.endSnooze", "", "task.add"},
                     position, this);
    });
    follow(m_context.selection.subject());
    refresh();
}

QWidget *ChecklistDock::makeStepsHead()
{
    auto *head = new SectionHeader(tr("Steps"), m_page);
    head->setUnderlined(true);
    head->setContentsMargins(16, 4, 16, 4);
    m_showSkipped = new QCheckBox(tr("Show skipped"));
    m_showSkipped->setObjectName(QStringLiteral("checklistShowSkipped"));
    m_showSkipped->setChecked(true);
    head->addWidget(m_showSkipped);
    connect(m_showSkipped, &QCheckBox::toggled, this, [this](bool shown) {
        m_model->setShowSkipped(shown);
        openCurrentRow();
    });
    return head;
}

RowView *ChecklistDock::makeList()
{
    auto *list = new RowView(m_page);
    list->setObjectName(QStringLiteral("checklistSteps"));
    list->setAccessibleName(tr("Steps"));
    list->setOnPane(true);
    list->setRowLines(false);
    list->setUniformRowHeights(false);
    list->setItemDelegate(m_delegate);
    list->setModel(m_model);
    list->viewport()->installEventFilter(this);
    connect(list, &RowView::currentKeyChanged, this, [this] {
        if (!m_pressed)
            openCurrentRow();
        if (const ChecklistRow *row = currentRow())
            select(*row);
    });
    connect(list, &RowView::opened, this, [this] {
        const ChecklistRow *row = currentRow();
        if (row && !row->actions.isEmpty())
            act(m_list->currentKey(), row->actions.first());
    });
    connect(list, &RowView::menuWanted, this, [this](const QModelIndex &index, const QPoint &position) {
        if (index.isValid())
            offerMenu(position);
    });
    return list;
}

bool ChecklistDock::eventFilter(QObject *watched, QEvent *event)
{
    // An open row makes room and gives it back: rows stay under the pointer until the button is up again.
    const auto *resized = event->type() == QEvent::Resize ? static_cast<QResizeEvent *>(event) : nullptr;
    if (resized && resized->size().width() != resized->oldSize().width()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_actions && m_delegate->openRow().isValid())
                    makeRoom(m_delegate->openRow());
            },
            Qt::QueuedConnection);
    } else if (event->type() == QEvent::MouseButtonPress) {
        m_pressed = true;
    } else if (event->type() == QEvent::MouseButtonRelease && m_pressed) {
        m_pressed = false;
        QMetaObject::invokeMethod(this, &ChecklistDock::openCurrentRow, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void ChecklistDock::follow(const Selection::Subject &subject)
{
    const bool sameCta = subject.cta == m_cta;
    m_cta = subject.cta;
    m_task = subject.task;
    if (!sameCta)
        refresh();
    else if (m_task && m_list->currentKey() != m_task.toString())
        m_list->chooseKey(m_task.toString());
}

void ChecklistDock::refresh()
{
    if (!m_cta) {
        showNothing(tr("No CTA chosen"), tr("Choose a task or a CTA to see its checklist here."));
        return;
    }
    const auto checklist = readChecklist(m_context.work, m_cta);
    if (!checklist) {
        showNothing(tr("This checklist is not here any more"), checklist.error().sentence);
        return;
    }
    const QDate today = todayOf(m_context.work);
    keepFocus();
    const ChecklistRow *before = currentRow();
    const bool wasOpen = before && !isSettled(*before);
    const QString key = m_list->currentKey();
    m_head->show(*checklist, today);
    m_showSkipped->setText(tr("Show skipped (%1)").arg(QLocale().toString(checklist->skipped)));
    m_showSkipped->setVisible(checklist->skipped > 0);
    m_model->show(checklist->rows, today, m_context.work.clock.now());
    m_stack->setCurrentWidget(m_page);
    chooseStartRow();
    // What was sent or done while it was looked at gives way to the step that follows it.
    if (isVisible() && wasOpen && m_list->currentKey() == key && currentRow() && isSettled(*currentRow()))
        chooseNextStep();
    openCurrentRow();
}

/// The open row's buttons go with it; the focus stays in the list.
void ChecklistDock::keepFocus()
{
    if (m_actions && m_actions->isAncestorOf(QApplication::focusWidget()))
        m_list->setFocus(Qt::OtherFocusReason);
}

void ChecklistDock::chooseNextStep()
{
    if (m_model->nextRow() >= 0)
        m_list->setCurrentIndex(m_model->index(m_model->nextRow(), 0));
}

void ChecklistDock::showNothing(const QString &title, const QString &text)
{
    m_empty->setTitle(title);
    m_empty->setText(text);
    m_stack->setCurrentWidget(m_empty);
}

void ChecklistDock::chooseStartRow()
{
    if (m_task && m_list->chooseKey(m_task.toString()))
        return;
    if (!currentRow())
        chooseNextStep();
}

void ChecklistDock::openCurrentRow()
{
    const QModelIndex index = m_list->currentIndex();
    const QModelIndex before = m_delegate->openRow();
    const ChecklistRow *row = currentRow();
    // Choosing a row opens it, and so does what comes after: it is made once.
    if (m_actions && row && before.isValid() && before == index && m_opened == *row)
        return;
    // After a reset the view has forgotten the old row, but not yet deleted what stood in it.
    keepFocus();
    if (m_actions)
        m_actions->hide();
    if (before.isValid())
        m_list->setIndexWidget(before, nullptr);
    m_actions = nullptr;
    if (!row || row->actions.isEmpty()) {
        m_delegate->setOpenRow({}, 0);
        return;
    }
    m_actions = new RowActions;
    m_actions->show(*row);
    m_opened = *row;
    connect(
        m_actions, &RowActions::chosen, this,
        [this, key = m_list->currentKey()](ChecklistAction action) { act(key, action); },
        Qt::QueuedConnection);
    makeRoom(index);
    m_list->setIndexWidget(index, m_actions);
    m_list->scrollTo(index);
}

/// For what the open row offers, at the width that the list has.
void ChecklistDock::makeRoom(const QModelIndex &index)
{
    m_actions->setFixedWidth(m_list->viewport()->width());
    const int height = m_actions->heightForWidth(m_list->viewport()->width());
    m_delegate->setOpenRow(index, height > 0 ? height : m_actions->sizeHint().height());
    m_actions->setMinimumWidth(0);
    m_actions->setMaximumWidth(QWIDGETSIZE_MAX);
}

const ChecklistRow *ChecklistDock::currentRow() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model->row(index) : nullptr;
}

void ChecklistDock::select(const ChecklistRow &row)
{
    Selection::Subject subject = m_context.selection.subject();
    if (subject.cta != m_cta)
        return;
    m_task = row.task;
    subject.task = row.task;
    subject.step = row.stepId;
    subject.draft = row.draft;
    subject.submission = row.submission;
    m_context.selection.set(subject);
}

/// Acts on the row whose button was pressed, which need not be the current one any more.
void ChecklistDock::act(const QString &key, ChecklistAction action)
{
    if (m_list->currentKey() != key && !m_list->chooseKey(key))
        return;
    if (const ChecklistRow *row = currentRow()) {
        select(*row);
        m_context.actions.trigger(actionId(action));
    }
}

void ChecklistDock::offerMenu(const QPoint &position)
{
    const ChecklistRow *row = currentRow();
    if (!row || row->actions.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ChecklistAction action : row->actions)
        connect(menu->addAction(RowActions::words(action)), &QAction::triggered, this,
                [this, key = m_list->currentKey(), action] { act(key, action); });
    menu->popup(position);
}

} // namespace waymark
