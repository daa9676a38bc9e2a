// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/QuitQuestion.h"

#include "core/delivery/Outbox.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/Store.h"
#include "core/store/SubmissionRepository.h"
#include "core/work/Sending.h"
#include "ui/shell/Follow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

/// A message that is tried at this moment, or next.
bool isBeforeItsAnswer(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Queued || delivery.state == DeliveryState::Leased ||
           delivery.state == DeliveryState::DataSent;
}

bool mayGoOn(OutboxStatus::State state)
{
    return state == OutboxStatus::State::Idle || state == OutboxStatus::State::Sending;
}

} // namespace

QuitQuestion::QuitQuestion(const WorkContext &context, Notices &notices, Outbox &outbox, QWidget *window)
    : QObject(window), m_context(context), m_notices(notices), m_outbox(outbox), m_window(window)
{
    connect(&context.store, &Store::changed, this, &QuitQuestion::look);
    connect(&outbox, &Outbox::statusChanged, this, &QuitQuestion::look);
}

bool QuitQuestion::mayQuit()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return false;
    }
    const auto leaving = SubmissionRepository::inState(m_context.store.reader(), SubmissionState::Leaving);
    if (!leaving) {
        // What cannot be read is held by the next start: nothing is sent and nothing is lost.
        return true;
    }
    QList<SubmissionId> ids;
    for (const Submission &submission : *leaving)
        ids.append(submission.id);
    if (!ids.isEmpty())
        ask(ids);
    return ids.isEmpty();
}

void QuitQuestion::ask(const QList<SubmissionId> &leaving)
{
    const int count = static_cast<int>(leaving.size());
    m_asked = leaving;
    m_dialog = new DialogFrame(tr("Emails have not left yet"), m_window);
    m_dialog->setObjectName(QStringLiteral("quitQuestion"));
    m_text = new TextLabel(tr("%Ln email(s) can still be taken back and have not left yet. On hold, nothing "
                              "leaves until you release it in the Outbox.",
                              nullptr, count));
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(420);
    m_dialog->contentLayout()->addWidget(m_text);
    m_dialog->setCancelText(tr("Back"));
    connect(m_dialog, &QDialog::rejected, this, [this] {
        m_dialog = nullptr;
        m_asked.clear();
    });
    m_hold = m_dialog->addSecondary(tr("Keep on hold"));
    m_hold->setObjectName(QStringLiteral("quitHold"));
    connect(m_hold, &QPushButton::clicked, this, &QuitQuestion::keepOnHold);
    Button *send = m_dialog->setPrimary(tr("Send now"));
    connect(send, &QPushButton::clicked, this, &QuitQuestion::sendNow);
    m_dialog->open();
    send->setFocus();
}

void QuitQuestion::sendNow()
{
    showSending();
    for (const SubmissionId &id : std::as_const(m_asked))
        follow(Sending(m_context).sendNow(id), this, m_notices, [this] { look(); });
}

void QuitQuestion::keepOnHold()
{
    for (const SubmissionId &id : std::as_const(m_asked))
        follow(Sending(m_context).hold(id), this, m_notices, [this] { look(); });
}

void QuitQuestion::showSending()
{
    m_text->setText(tr("Sending %Ln email(s)… What has not left when you quit goes on at the next start.",
                       nullptr, static_cast<int>(m_asked.size())));
    m_hold->hide();
    Button *quit = m_dialog->primaryButton();
    quit->disconnect(this);
    quit->setText(tr("Quit without waiting"));
    connect(quit, &QPushButton::clicked, this, &QuitQuestion::settle);
}

void QuitQuestion::look()
{
    if (m_dialog && std::ranges::none_of(m_asked, [this](const SubmissionId &id) { return isUnderWay(id); }))
        settle();
}

bool QuitQuestion::isUnderWay(const SubmissionId &id) const
{
    const auto submission = SubmissionRepository::find(m_context.store.reader(), id);
    if (!submission)
        return false;
    if (submission->state == SubmissionState::Leaving)
        return true;
    const bool moves =
        submission->state == SubmissionState::Queued || submission->state == SubmissionState::Sending;
    if (!moves || !mayGoOn(m_outbox.status().state))
        return false;
    const auto deliveries = DeliveryRepository::forSubmission(m_context.store.reader(), id);
    return deliveries && std::ranges::any_of(*deliveries, isBeforeItsAnswer);
}

void QuitQuestion::settle()
{
    m_asked.clear();
    m_dialog->accept();
    m_dialog = nullptr;
    Q_EMIT settled();
}

} // namespace waymark
