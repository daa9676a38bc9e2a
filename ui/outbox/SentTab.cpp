// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/SentTab.h"

#include "ui/outbox/EmailRowDelegate.h"
#include "ui/outbox/OutboxModel.h"
#include "ui/outbox/SentModel.h"
#include "ui/shell/ActionMenu.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Notices.h"
#include "ui/shell/RowsFailed.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"

namespace waymark {

SentTab::SentTab(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new SentModel(context.work, this)), m_table(new TableView)
{
    m_table->setObjectName(QStringLiteral("sentList"));
    m_table->setAccessibleName(tr("Sent emails"));
    m_model->onRowsFailed = [this](const Error &error) {
        tellRowsFailed(m_context.notices, error, m_model, [this] { m_model->reread(); });
    };
    const auto shownAt = [this](const QModelIndex &index) -> EmailRowDelegate::Shown {
        return {m_model->rowAt(index), {m_context.work.clock.now(), OutboxStatus::State::Idle}};
    };
    m_table->setRowDelegate(new EmailRowDelegate(shownAt, m_table));
    m_table->setModel(m_model);
    EmailColumns::setUp(m_table);
    m_table->keepStateIn(&m_context.settings, QStringLiteral("outbox/sent"), 1);
    connect(m_table, &RowView::currentKeyChanged, this, &SentTab::chosenChanged);
    connect(m_table, &RowView::opened, this, [this] {
        Q_EMIT chosenChanged();
        m_context.actions.trigger(QStringLiteral("email.read"));
    });
    connect(m_table, &RowView::menuWanted, this, [this](const QModelIndex &index, const QPoint &position) {
        if (index.isValid())
            popUpActions(m_context.actions, {"email.read", "account.open"}, position, this);
    });

    auto *empty = new EmptyState(Icon::MailCheck, tr("Nothing has been sent yet"),
                                 tr("Emails stand here once every recipient's mail server has answered."));
    empty->setObjectName(QStringLiteral("sentEmpty"));
    m_stack = new ListOrEmpty(m_table, empty);
    m_stack->fill(this);
}

void SentTab::show(int count)
{
    m_model->refresh(count);
    m_stack->setEmpty(count == 0);
    if (!m_table->currentIndex().isValid() && count > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

const OutboxRow *SentTab::chosen() const
{
    return m_model->rowAt(m_table->currentIndex());
}

bool SentTab::choose(const SubmissionId &submission)
{
    return m_table->chooseKey(submission.toString());
}

void SentTab::focusList()
{
    m_table->setFocus();
}

} // namespace waymark
