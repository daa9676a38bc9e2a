// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/OutboxPage.h"

#include "core/delivery/Outbox.h"
#include "ui/outbox/DeliveryDock.h"
#include "ui/outbox/OutboxView.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"

#include <QTimer>

namespace waymark {

OutboxPage::OutboxPage(const UiContext &context, Outbox &outbox, QObject *parent)
    : Page(parent), m_context(context), m_outbox(outbox), m_refreshTimer(new QTimer(this))
{
    // Several transactions in a row repaint once.
    m_refreshTimer->setSingleShot(true);
    m_refreshTimer->setInterval(0);
    connect(m_refreshTimer, &QTimer::timeout, this, &OutboxPage::refresh);
    connect(&m_context.work.store, &Store::changed, this, &OutboxPage::follow);
    connect(&m_outbox, &Outbox::statusChanged, this, [this] { m_refreshTimer->start(); });
    refresh();
}

OutboxPage::~OutboxPage() = default;

QWidget *OutboxPage::widget()
{
    if (!m_view) {
        m_view = new OutboxView(m_context, host());
        read();
        connect(m_view, &OutboxView::chosenChanged, this, [this] {
            m_wanted = {};
            if (m_view->isVisible())
                m_context.navigator.refine(id(), m_view->chosen().toString());
            showDelivery();
        });
        connect(m_view, &OutboxView::reviewWanted, this, &OutboxPage::review);
        connect(m_view, &OutboxView::ticked, this, [this] {
            if (m_dock)
                m_dock->tick(m_contents.status.state);
        });
        m_view->show(m_contents);
    }
    return m_view;
}

QWidget *OutboxPage::dock()
{
    if (!m_dock) {
        m_dock = new DeliveryDock(m_context);
        // A button that was pressed and went leaves the focus with the row that it was about.
        connect(m_dock, &DeliveryDock::focusGone, this, &OutboxPage::focusContent);
        showDelivery();
    }
    return m_dock;
}

Badge OutboxPage::badge() const
{
    int needYou = 0;
    int onTheirWay = 0;
    for (const OutboxRow &row : m_contents.rows) {
        needYou += row.group == OutboxGroup::NeedsYou ? 1 : 0;
        onTheirWay += row.group == OutboxGroup::Sending || row.group == OutboxGroup::Waiting ? 1 : 0;
    }
    // What cannot leave before the person sees to it needs them as much as what was refused.
    if (needsPerson(m_contents.status.state))
        needYou += onTheirWay;
    return needYou > 0 ? Badge{needYou, true} : Badge{onTheirWay, false};
}

QString OutboxPage::statusText() const
{
    const OutboxStatus &status = m_contents.status;
    return status.state == OutboxStatus::State::Sending
               ? tr("Sending %L1 of %L2").arg(status.current).arg(status.total)
               : status.sentence;
}

void OutboxPage::arrive(const QString &argument)
{
    widget();
    if (argument == QLatin1String("drafts")) {
        m_view->showDrafts();
        showDelivery();
        return;
    }
    const SubmissionId wanted(argument);
    if (!wanted.isEmpty() && m_view->chosen() != wanted) {
        m_view->choose(wanted);
        if (m_view->chosen() != wanted)
            m_wanted = wanted; // Sent long ago: shown beside the list, without a row in it.
    }
    showDelivery();
}

void OutboxPage::focusContent()
{
    if (m_view)
        m_view->focusList();
}

void OutboxPage::follow(const ChangeSet &changes)
{
    for (const EntityType type : {EntityType::Submission, EntityType::Delivery, EntityType::Draft,
                                  EntityType::Task, EntityType::Cta, EntityType::Account}) {
        if (changes.touches(type)) {
            m_refreshTimer->start();
            return;
        }
    }
}

void OutboxPage::refresh()
{
    read();
    if (m_view)
        m_view->show(m_contents);
    showDelivery();
    Q_EMIT headerChanged();
}

/// No more than the badge needs, until there is somewhere to show it.
void OutboxPage::read()
{
    m_contents.status = m_outbox.status();
    if (!m_view) {
        const auto unsettled = readUnsettled(m_context.work);
        if (unsettled)
            m_contents.rows = *unsettled;
        else
            m_context.notices.tell(unsettled.error());
        return;
    }
    const auto rows = readOutbox(m_context.work);
    const auto drafts = readDrafts(m_context.work);
    const auto sent = countSent(m_context.work);
    if (rows && drafts && sent) {
        m_contents.rows = *rows;
        m_contents.drafts = *drafts;
        m_contents.sent = *sent;
    } else {
        m_context.notices.tell(!rows ? rows.error() : !drafts ? drafts.error() : sent.error());
    }
}

void OutboxPage::showDelivery()
{
    if (!m_dock || !m_view)
        return;
    if (m_wanted.isEmpty() && m_view->showsDrafts())
        m_dock->showDrafts();
    else
        m_dock->show(m_wanted.isEmpty() ? m_view->chosen() : m_wanted, m_contents.status.state);
}

void OutboxPage::review()
{
    dock();
    Q_EMIT dockWanted(true);
    m_dock->focusFirstAct();
}

} // namespace waymark
