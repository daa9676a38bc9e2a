// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ComposeActions.h"

#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/work/DraftDamage.h"
#include "core/work/Drafts.h"
#include "core/work/Sending.h"
#include "ui/compose/ComposeSpecs.h"
#include "ui/compose/ComposeWindow.h"
#include "ui/compose/DamagedDraftDialog.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/TextLabel.h"

#include <QScreen>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

/// How far a further composer stands from the one before.
constexpr int cascade = 28;

const QString validateId = QStringLiteral("task.validate");

bool isOpenEmail(const Task &task)
{
    return task.kind == TaskKind::Email &&
           (task.status == TaskStatus::NotStarted || task.status == TaskStatus::InProgress);
}

bool canBeTakenBack(SubmissionState state)
{
    return state == SubmissionState::Leaving || state == SubmissionState::Queued ||
           state == SubmissionState::Held || state == SubmissionState::NeedsReview;
}

} // namespace

ComposeActions::ComposeActions(const UiContext &context, const ComposeParts &parts, QWidget *window)
    : QObject(window), m_context(context), m_parts(parts), m_window(window)
{
    declareComposeActions(context.actions);
    context.actions.add({validateId,
                         tr("&Validate Email"),
                         Icon::MailCheck,
                         {QKeySequence(QStringLiteral("Ctrl+E"))},
                         MenuId::Cta,
                         0},
                        [this](bool) {
                            if (const auto task = selectedTask())
                                validate(task->id);
                        });
    connect(&context.selection, &Selection::changed, this, &ComposeActions::updateEnabled);
    connect(&context.work.store, &Store::changed, this, &ComposeActions::updateEnabled);
    updateEnabled();
}

ComposeActions::~ComposeActions()
{
    m_closingAll = false;
    const QList<ComposeWindow *> windows = m_windows.values();
    m_windows.clear();
    qDeleteAll(windows);
}

std::optional<Task> ComposeActions::selectedTask() const
{
    const TaskId id = m_context.selection.subject().task;
    if (!id)
        return std::nullopt;
    const auto task = TaskRepository::find(m_context.work.store.reader(), id);
    return task ? std::optional(*task) : std::nullopt;
}

void ComposeActions::updateEnabled()
{
    const auto task = selectedTask();
    QString reason = tr("Choose an email step first");
    if (task && task->kind == TaskKind::Email)
        reason = tr("This email is settled already");
    m_context.actions.setEnabled(validateId, task && isOpenEmail(*task), reason);
}

void ComposeActions::validate(const TaskId &task)
{
    if (ComposeWindow *window = m_windows.value(task)) {
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->raise();
        window->activateWindow();
        return;
    }
    const auto email = SubmissionRepository::newestForTask(m_context.work.store.reader(), task);
    if (email && *email && canBeTakenBack((*email)->state)) {
        offerBackToDraft(**email);
        return;
    }
    const WebEngineHealth health = m_parts.webEngine();
    if (!health.mayStart()) {
        sayWhyNot(health.sentence);
        return;
    }
    sayOnceThatItIsWeak(health);
    const auto draft = Drafts(m_context.work).open(task);
    if (draft)
        open(*draft);
    else if (draft.error().kind == ErrorKind::Damaged)
        offerMend(task, draft.error());
    else
        sayWhyNot(draft.error().sentence);
}

void ComposeActions::open(const Draft &draft)
{
    auto *window = new ComposeWindow(m_context, m_parts, draft);
    window->setAttribute(Qt::WA_DeleteOnClose);
    placeBeside(window);
    m_windows.insert(draft.task, window);
    connect(window, &QObject::destroyed, this, [this, task = draft.task] {
        m_windows.remove(task);
        if (m_windows.isEmpty() && std::exchange(m_closingAll, false))
            Q_EMIT allClosed();
    });
    connect(window, &ComposeWindow::stays, this, [this] { m_closingAll = false; });
    window->show();
}

/// Not exactly over another composer, which would look as if there were only one.
void ComposeActions::placeBeside(QWidget *window) const
{
    const QRect screen = window->screen()->availableGeometry();
    const auto isCovering = [this, window](const QWidget *other) { return other->pos() == window->pos(); };
    while (std::ranges::any_of(m_windows, isCovering)) {
        const QPoint beside = window->pos() + QPoint(cascade, cascade);
        if (!screen.contains(beside + QPoint(cascade, cascade)))
            return;
        window->move(beside);
    }
}

bool ComposeActions::closeAll()
{
    const QList<ComposeWindow *> windows = m_windows.values();
    m_closingAll = !windows.isEmpty();
    for (ComposeWindow *window : windows)
        window->close();
    return windows.isEmpty();
}

void ComposeActions::sayOnceThatItIsWeak(const WebEngineHealth &health)
{
    const auto key = QStringLiteral("compose/weakSandboxTold");
    if (health.state != WebEngineHealth::State::WeakSandbox || m_context.settings.value(key).toBool())
        return;
    m_context.settings.setValue(key, true);
    Notice notice;
    notice.text = health.sentence;
    m_context.notices.tell(notice);
}

void ComposeActions::offerBackToDraft(const Submission &email)
{
    auto *dialog = new DialogFrame(tr("Validate Email"), m_window);
    dialog->setObjectName(QStringLiteral("validateTakesBack"));
    auto *text = new TextLabel(
        email.state == SubmissionState::Held
            ? tr("This email is on hold in the Outbox. To change it, make it a draft again.")
            : tr("This email is on its way and has not left yet. To change it, make it a draft again."));
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    dialog->contentLayout()->addWidget(text);
    connect(dialog->setPrimary(tr("Back to draft")), &QPushButton::clicked, this, [this, dialog, email] {
        dialog->accept();
        follow(Sending(m_context.work).recall(email.id), this, m_context.notices,
               [this, task = email.task] { validate(task); });
    });
    dialog->open();
}

void ComposeActions::offerMend(const TaskId &task, const Error &error)
{
    const auto damage = DraftDamage::of(m_context.work, task);
    if (!damage) {
        sayWhyNot(error.sentence);
        return;
    }
    auto *dialog = new DamagedDraftDialog(error, *damage, m_context.work.clock.now(), m_window);
    connect(dialog, &DamagedDraftDialog::mendWanted, this, [this, task](DraftDamage::Way way) {
        follow(DraftDamage::mend(m_context.work, task, way), this, m_context.notices,
               [this](const Draft &draft) { open(draft); });
    });
    dialog->open();
}

void ComposeActions::sayWhyNot(const QString &sentence)
{
    auto *dialog = new DialogFrame(tr("Validate Email"), m_window);
    dialog->setObjectName(QStringLiteral("validateRefused"));
    auto *text = new TextLabel(sentence);
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    dialog->contentLayout()->addWidget(text);
    dialog->setCancelText(tr("Close"));
    dialog->open();
}

} // namespace waymark
