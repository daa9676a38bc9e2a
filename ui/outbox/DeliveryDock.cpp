// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/DeliveryDock.h"

#include "core/domain/Health.h"
#include "core/store/UserRepository.h"
#include "ui/outbox/AddressDialog.h"
#include "ui/outbox/RecipientBlock.h"
#include "ui/outbox/ReviewBlock.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Navigator.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/Mnemonic.h"
#include "ui/widgets/ScrollPane.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

namespace {

QFrame *makeLine()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setFixedHeight(1);
    QPalette soft = line->palette();
    soft.setColor(QPalette::WindowText, color(Color::BorderDefault, soft));
    line->setPalette(soft);
    return line;
}

} // namespace

DeliveryDock::DeliveryDock(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_sending(context.work), m_stack(new QStackedWidget),
      m_empty(new EmptyState(Icon::MailOpen, {}, {})), m_blocks(new QVBoxLayout)
{
    setObjectName(QStringLiteral("delivery"));
    auto *recipients = new QWidget;
    recipients->setLayout(m_blocks);
    m_blocks->setContentsMargins(0, 0, 0, 0);
    m_blocks->setSpacing(0);
    auto *email = new QWidget;
    auto *column = new QVBoxLayout(email);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeLine());
    column->addWidget(new ScrollPane(recipients), 1);
    column->addWidget(makeFoot());
    m_stack->addWidget(email);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    show({}, OutboxStatus::State::Idle);
}

QWidget *DeliveryDock::makeHead()
{
    m_health = new MarkLabel(HealthBand::None);
    m_account = new Button(QString(), Button::Kind::Link);
    m_account->setObjectName(QStringLiteral("deliveryAccount"));
    m_program = new ElidedLabel({}, TextStyle::Small, Color::TextTertiary);
    m_title = new TextLabel({}, TextStyle::Heading);
    m_title->setObjectName(QStringLiteral("deliveryTitle"));
    m_title->setWordWrap(true);
    m_sentence = new TextLabel({}, TextStyle::Small, Color::TextSecondary);
    m_sentence->setObjectName(QStringLiteral("deliverySentence"));
    m_sentence->setWordWrap(true);
    auto *where = new QHBoxLayout;
    where->setSpacing(8);
    where->addWidget(m_health);
    where->addWidget(m_account);
    where->addWidget(m_program, 1);
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(4);
    layout->addLayout(where);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    connect(m_account, &QPushButton::clicked, this, [this] {
        if (m_detail)
            m_context.navigator.go(
                {QStringLiteral("accounts"), m_detail->email.row.submission.account.toString()});
    });
    return head;
}

QWidget *DeliveryDock::makeFoot()
{
    auto *view = new Button(tr("View email"), Icon::MailOpen);
    view->setObjectName(QStringLiteral("deliveryViewEmail"));
    auto *foot = new QFrame;
    foot->setProperty("edge", QStringLiteral("top"));
    foot->setMinimumHeight(tokens::size::dialogFooter);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->addWidget(view);
    layout->addStretch();
    connect(view, &QPushButton::clicked, this,
            [this] { m_context.actions.trigger(QStringLiteral("email.read")); });
    return foot;
}

void DeliveryDock::show(const SubmissionId &submission, OutboxStatus::State outbox)
{
    m_words = OutboxWords(m_context.work.clock.now(), outbox);
    if (submission.isEmpty()) {
        showNothing(tr("No email chosen"), tr("Choose an email to see how its delivery goes."));
        return;
    }
    auto detail = readSubmission(m_context.work, submission);
    if (!detail) {
        showNothing(tr("This email is not here any more"), detail.error().sentence);
        return;
    }
    // Blocks are made anew only for something new: the focus stays on a button.
    const bool same = m_detail == *detail;
    m_detail = *detail;
    m_stack->setCurrentIndex(0);
    showHead();
    if (!same)
        showRecipients();
}

void DeliveryDock::tick(OutboxStatus::State outbox)
{
    if (!m_detail || m_stack->currentWidget() == m_empty)
        return;
    m_words = OutboxWords(m_context.work.clock.now(), outbox);
    showHead();
}

void DeliveryDock::showDrafts()
{
    showNothing(tr("Not sent yet"), tr("A draft has no delivery. Press Enter to go on writing it."));
}

void DeliveryDock::showNothing(const QString &title, const QString &text)
{
    m_detail.reset();
    m_empty->setTitle(title);
    m_empty->setText(text);
    m_stack->setCurrentWidget(m_empty);
}

void DeliveryDock::showHead()
{
    const OutboxRow &email = m_detail->email;
    m_health->setMark(healthBand(email.row.accountHealth));
    m_account->setText(Mnemonic::escaped(email.row.accountName));
    m_program->setText(m_detail->program);
    m_title->setText(OutboxWords::email(email.row));
    const QString subject = email.row.submission.subject;
    const QString sender = senderWords();
    const QString state =
        sender.isEmpty() ? m_words.state(email)
                         : tr("%1\n%2", "an email's state, who sent it").arg(m_words.state(email), sender);
    m_sentence->setText(subject == m_title->text() || subject.isEmpty()
                            ? state
                            : tr("“%1”\n%2", "an email's subject, its state").arg(subject, state));
}

/// Who sent it and by what, where it was not this person from this computer.
QString DeliveryDock::senderWords() const
{
    const Submission &submission = m_detail->email.row.submission;
    Connection &reader = m_context.work.store.reader();
    const bool byServer = submission.byServer;
    if (submission.sender && submission.sender != m_context.work.me) {
        const auto user = UserRepository::find(reader, submission.sender);
        const QString name = Formats::name(user ? user->name : submission.senderName);
        if (!name.isEmpty())
            return byServer ? tr("By %1, through the team's server").arg(name) : tr("By %1").arg(name);
    }
    return byServer ? tr("Through the team's server") : QString();
}

void DeliveryDock::showRecipients()
{
    bool hadFocus = false;
    while (QLayoutItem *item = m_blocks->takeAt(0)) {
        if (QWidget *block = item->widget()) {
            hadFocus = hadFocus || block->isAncestorOf(QApplication::focusWidget());
            block->hide();
            block->deleteLater(); // Its button may be what was just clicked.
        }
        delete item;
    }
    if (m_detail->email.row.submission.state == SubmissionState::NeedsReview)
        addReview();
    for (const Delivery &delivery : std::as_const(m_detail->deliveries))
        addRecipient(delivery);
    m_blocks->addStretch();
    if (hadFocus)
        Q_EMIT focusGone();
}

void DeliveryDock::addReview()
{
    auto *review = new ReviewBlock(*m_detail);
    const SubmissionId submission = m_detail->email.row.submission.id;
    connect(review, &ReviewBlock::leaveOut, this,
            [this, review, submission] { act(m_sending.leaveOut(submission, review->leftOut())); });
    connect(review, &ReviewBlock::goOn, this, [this, submission] { act(m_sending.release(submission)); });
    connect(review, &ReviewBlock::backToDraft, this,
            [this, submission] { act(m_sending.recall(submission)); });
    m_blocks->addWidget(review);
    m_blocks->addWidget(makeLine());
}

void DeliveryDock::addRecipient(const Delivery &delivery)
{
    const bool held = m_detail->email.row.submission.state == SubmissionState::Held;
    auto *block = new RecipientBlock(delivery, held, m_words.now());
    const DeliveryId id = delivery.id;
    connect(block, &RecipientBlock::itArrived, this, [this, id] { act(m_sending.itArrived(id)); });
    connect(block, &RecipientBlock::sendAgain, this, [this, id] { act(m_sending.sendAgain(id)); });
    connect(block, &RecipientBlock::markBounced, this, [this, id] { act(m_sending.markBounced(id)); });
    connect(block, &RecipientBlock::correctAddress, this,
            [this, delivery] { (new AddressDialog(m_context, delivery, window()))->open(); });
    m_blocks->addWidget(block);
    m_blocks->addWidget(makeLine());
}

void DeliveryDock::focusFirstAct()
{
    for (int i = 0; i < m_blocks->count(); ++i) {
        const QWidget *block = m_blocks->itemAt(i)->widget();
        if (auto *button = block ? block->findChild<Button *>() : nullptr) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void DeliveryDock::act(QFuture<Result<void>> act)
{
    follow(std::move(act), this, m_context.notices, [] {});
}

} // namespace waymark
