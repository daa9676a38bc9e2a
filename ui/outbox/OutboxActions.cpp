// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/OutboxActions.h"

#include "core/delivery/Outbox.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/SubmissionRepository.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Selection.h"
#include "ui/widgets/Formats.h"

#include <QAction>
#include <QWidget>

namespace waymark {

using State = SubmissionState;

OutboxActions::OutboxActions(const UiContext &context, Outbox &outbox, QWidget *window)
    : QObject(window), m_context(context), m_outbox(outbox), m_sending(context.work)
{
    addEmailActions();
    addOutboxActions();
    connect(&context.selection, &Selection::changed, this, &OutboxActions::updateEnabled);
    connect(&context.work.store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityType::Submission))
            updateEnabled();
    });
    connect(&outbox, &Outbox::statusChanged, this, &OutboxActions::showStatus);
    updateEnabled();
    showStatus(outbox.status());
}

void OutboxActions::addEmailActions()
{
    constexpr int group = 5;
    ActionRegistry &actions = m_context.actions;
    const auto submission = [this] {
        const auto email = selected();
        return email ? email->id : SubmissionId();
    };
    actions.add(
        {QStringLiteral("email.recall"), tr("Back to &draft"), Icon::Undo2, {}, MenuId::Cta, group},
        [this, submission](bool) { act(m_sending.recall(submission()), tr("The email is a draft again")); });
    actions.add({QStringLiteral("email.sendNow"), tr("&Send now"), Icon::Send, {}, MenuId::Cta, group},
                [this](bool) { sendNow(); });
    actions.add({QStringLiteral("email.hold"), tr("&Hold email"), Icon::Pause, {}, MenuId::Cta, group},
                [this, submission](bool) { act(m_sending.hold(submission())); });
    actions.add({QStringLiteral("email.release"), tr("&Release email"), Icon::Play, {}, MenuId::Cta, group},
                [this](bool) { release(); });
    actions.add({QStringLiteral("email.view"), tr("View deli&very"), Icon::MailOpen, {}, MenuId::Cta, group},
                [this, submission](bool) {
                    m_context.navigator.go({QStringLiteral("outbox"), submission().toString()});
                });
}

void OutboxActions::addOutboxActions()
{
    constexpr int group = 2;
    ActionRegistry &actions = m_context.actions;
    actions.add({QStringLiteral("outbox.sendNow"),
                 tr("Send what &waits"),
                 Icon::RefreshCw,
                 {QKeySequence(Qt::Key_F5)},
                 MenuId::Tools,
                 group},
                [this](bool) { m_outbox.sendNow(); });
    actions.add(
        {QStringLiteral("outbox.pause"), tr("&Pause sending"), Icon::Pause, {}, MenuId::Tools, group, true},
        [this](bool) { switchPause(m_outbox.status().state != OutboxStatus::State::Paused); });
}

std::optional<Submission> OutboxActions::selected() const
{
    Connection &reader = m_context.work.store.reader();
    const Selection::Subject &subject = m_context.selection.subject();
    if (!subject.submission.isEmpty()) {
        const auto submission = SubmissionRepository::find(reader, subject.submission);
        return submission ? std::optional(*submission) : std::nullopt;
    }
    // A task that was chosen in a list has its email on the way all the same.
    if (subject.task.isEmpty())
        return std::nullopt;
    return SubmissionRepository::newestForTask(reader, subject.task).value_or(std::nullopt);
}

void OutboxActions::updateEnabled()
{
    ActionRegistry &actions = m_context.actions;
    const auto submission = selected();
    const auto enable = [&](const char *id, const QList<State> &states, const QString &reason) {
        const bool can = submission && states.contains(submission->state);
        actions.setEnabled(QLatin1String(id), can,
                           submission ? reason : tr("Choose an email that is on its way first"));
    };
    const QString left = tr("This email has left already");
    enable("email.recall", {State::Leaving, State::Queued, State::Held, State::NeedsReview}, left);
    enable("email.sendNow", {State::Leaving, State::Queued, State::Held, State::Sending}, left);
    enable("email.hold", {State::Leaving, State::Queued, State::Sending}, left);
    enable("email.release", {State::Held, State::NeedsReview}, tr("This email is not on hold"));
    actions.setEnabled(QStringLiteral("email.view"), submission.has_value(),
                       tr("Choose an email that was sent first"));
    const bool leaving = submission && submission->state == State::Leaving;
    actions.action(QStringLiteral("email.recall"))
        ->setText(leaving ? tr("Un&do send") : tr("Back to &draft"));
}

void OutboxActions::showStatus(const OutboxStatus &status)
{
    m_context.actions.action(QStringLiteral("outbox.pause"))
        ->setChecked(status.state == OutboxStatus::State::Paused);
}

void OutboxActions::sendNow()
{
    const auto submission = selected();
    if (!submission)
        return;
    const bool underWay = submission->state == State::Queued || submission->state == State::Sending;
    if (underWay)
        retryDeferred(submission->id);
    act(m_sending.sendNow(submission->id));
}

void OutboxActions::retryDeferred(const SubmissionId &submission)
{
    const auto deliveries = DeliveryRepository::forSubmission(m_context.work.store.reader(), submission);
    if (!deliveries) {
        m_context.notices.tell(deliveries.error());
        return;
    }
    for (const Delivery &delivery : *deliveries) {
        if (delivery.state == DeliveryState::Deferred)
            act(m_sending.sendAgain(delivery.id));
    }
    m_outbox.sendNow();
}

void OutboxActions::act(QFuture<Result<void>> act, const QString &told)
{
    follow(std::move(act), this, m_context.notices, [this, told] {
        if (!told.isEmpty())
            m_context.notices.tell(Notice{told});
    });
}

void OutboxActions::actWithWayBack(QFuture<Result<void>> act, const QString &told,
                                   std::function<QFuture<Result<void>>()> back)
{
    follow(std::move(act), this, m_context.notices, [this, told, back = std::move(back)] {
        Notice notice;
        notice.text = told;
        notice.undoText = tr("Undo");
        notice.undo = [this, back] { this->act(back()); };
        m_context.notices.tell(notice);
    });
}

void OutboxActions::switchPause(bool paused)
{
    // Until it is paused the menu says how it is, not what is wanted.
    showStatus(m_outbox.status());
    if (paused)
        act(m_outbox.pause());
    else
        actWithWayBack(m_outbox.resume(), tr("Sending goes on"), [this] { return m_outbox.pause(); });
}

void OutboxActions::release()
{
    if (const auto submission = selected())
        actWithWayBack(m_sending.release(submission->id),
                       tr("“%1” released").arg(Formats::name(submission->subject)),
                       [this, id = submission->id] { return m_sending.hold(id); });
}

} // namespace waymark
