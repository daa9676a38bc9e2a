// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/OutboxView.h"

#include "core/store/SubmissionRepository.h"
#include "ui/outbox/DraftsTab.h"
#include "ui/outbox/OutboxBanner.h"
#include "ui/outbox/OutboxTab.h"
#include "ui/outbox/SentTab.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Selection.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TabBar.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

enum Tab { OnTheirWay, Begun, Gone };

} // namespace

OutboxView::OutboxView(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_tabs(new TabBar), m_pause(new Button(QString(), Icon::Pause)),
      m_banner(new OutboxBanner), m_outbox(new OutboxTab(context)), m_drafts(new DraftsTab(context)),
      m_sent(new SentTab(context)), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("outbox"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    makeTabs();
    connectBanner();
}

QWidget *OutboxView::makeBar()
{
    m_tabs->setObjectName(QStringLiteral("outboxTabs"));
    m_tabs->setAccessibleName(tr("Outbox, Drafts and Sent"));
    m_tabs->addTab(tr("Outbox"));
    m_tabs->addTab(tr("Drafts"));
    m_tabs->addTab(tr("Sent"));
    m_pause->setObjectName(QStringLiteral("outboxPause"));
    m_pause->setSmall(true);
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->addWidget(m_tabs);
    layout->addStretch();
    layout->addWidget(m_pause);
    connect(m_pause, &QPushButton::clicked, this,
            [this] { m_context.actions.trigger(QStringLiteral("outbox.pause")); });
    return bar;
}

void OutboxView::makeTabs()
{
    m_stack->addWidget(m_outbox);
    m_stack->addWidget(m_drafts);
    m_stack->addWidget(m_sent);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        showChosen();
    });
    connect(m_outbox, &OutboxTab::chosenChanged, this, &OutboxView::showChosen);
    connect(m_drafts, &DraftsTab::chosenChanged, this, &OutboxView::showChosen);
    connect(m_sent, &SentTab::chosenChanged, this, &OutboxView::showChosen);
    connect(m_outbox, &OutboxTab::ticked, this, &OutboxView::ticked);
    connect(m_outbox, &OutboxTab::reviewWanted, this, &OutboxView::reviewWanted);
}

void OutboxView::connectBanner()
{
    connect(m_banner, &OutboxBanner::tryNow, this,
            [this] { m_context.actions.trigger(QStringLiteral("outbox.sendNow")); });
    connect(m_banner, &OutboxBanner::resume, this,
            [this] { m_context.actions.trigger(QStringLiteral("outbox.pause")); });
    connect(m_banner, &OutboxBanner::settingsWanted, this, [this] {
        m_context.navigator.go({QStringLiteral("settings"), QStringLiteral("sending")});
    });
}

void OutboxView::show(const OutboxContents &contents)
{
    const auto unsent = std::ranges::count_if(
        contents.rows, [](const OutboxRow &row) { return row.group != OutboxGroup::Sent; });
    m_tabs->setCount(OnTheirWay, unsent > 0 ? static_cast<int>(unsent) : -1);
    m_tabs->setCount(Begun, contents.drafts.isEmpty() ? -1 : static_cast<int>(contents.drafts.size()));
    m_tabs->setCount(Gone, contents.sent > 0 ? contents.sent : -1);
    m_outbox->show(contents.rows, contents.status.state);
    m_drafts->show(contents.drafts);
    m_sent->show(contents.sent);
    const auto untold = std::ranges::count_if(contents.rows, [](const OutboxRow &row) {
        return row.row.untold && row.row.submission.state == SubmissionState::Held;
    });
    m_banner->showStatus(contents.status, m_context.work.clock.now(), static_cast<int>(untold));
    const bool paused = contents.status.state == OutboxStatus::State::Paused;
    m_pause->setText(paused ? tr("Resume sending") : tr("Pause sending"));
    m_pause->setLeadingIcon(paused ? Icon::Play : Icon::Pause);
}

void OutboxView::choose(const SubmissionId &submission)
{
    // What has left stands among what was sent, also while the outbox still lists it.
    const auto email = SubmissionRepository::find(m_context.work.store.reader(), submission);
    const bool isListed = m_outbox->choose(submission) && m_outbox->chosen();
    const bool isSent = isListed ? m_outbox->chosen()->group == OutboxGroup::Sent
                                 : email && email->state == SubmissionState::Done;
    m_tabs->setCurrentIndex(isSent ? Gone : OnTheirWay);
    if (isSent)
        m_sent->choose(submission);
}

void OutboxView::showDrafts()
{
    m_tabs->setCurrentIndex(Begun);
}

bool OutboxView::showsDrafts() const
{
    return m_tabs->currentIndex() == Begun;
}

void OutboxView::focusList()
{
    switch (m_tabs->currentIndex()) {
    case Begun:
        m_drafts->focusList();
        break;
    case Gone:
        m_sent->focusList();
        break;
    default:
        m_outbox->focusList();
    }
}

const OutboxRow *OutboxView::chosenEmail() const
{
    switch (m_tabs->currentIndex()) {
    case OnTheirWay:
        return m_outbox->chosen();
    case Gone:
        return m_sent->chosen();
    default:
        return nullptr;
    }
}

SubmissionId OutboxView::chosen() const
{
    const OutboxRow *row = chosenEmail();
    return row ? row->row.submission.id : SubmissionId();
}

void OutboxView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // The row that was chosen while nobody looked is now what the person is about.
    showChosen();
}

void OutboxView::showChosen()
{
    Selection::Subject subject;
    if (const OutboxRow *row = chosenEmail()) {
        const Submission &submission = row->row.submission;
        subject.account = submission.account;
        subject.cta = submission.cta;
        subject.task = submission.task;
        subject.draft = submission.draft;
        subject.submission = submission.id;
    } else if (const DraftRow *draft = m_tabs->currentIndex() == Begun ? m_drafts->chosen() : nullptr) {
        subject.account = draft->account;
        subject.cta = draft->cta;
        subject.task = draft->task;
        subject.draft = draft->id;
    }
    // A list that is not looked at says nothing of what the person is about.
    if (isVisible())
        m_context.selection.set(subject);
    Q_EMIT chosenChanged();
}

} // namespace waymark
