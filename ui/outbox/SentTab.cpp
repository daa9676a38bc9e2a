// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/SentTab.h"

#include "ui/outbox/EmailRowDelegate.h"
#include "ui/outbox/OutboxModel.h"
#include "ui/outbox/SentModel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TableView.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

SentTab::SentTab(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new SentModel(context.work, this)), m_table(new TableView),
      m_stack(new QStackedWidget)
{
    m_table->setObjectName(QStringLiteral("sentList"));
    m_table->setAccessibleName(tr("Sent emails"));
    const auto shownAt = [this](const QModelIndex &index) -> EmailRowDelegate::Shown {
        return {m_model->rowAt(index), {m_context.work.clock.now(), OutboxStatus::State::Idle}};
    };
    m_table->setRowDelegate(new EmailRowDelegate(shownAt, m_table));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    auto *header = m_table->header();
    header->resizeSection(OutboxModel::EmailColumn, 300);
    header->resizeSection(OutboxModel::AccountColumn, 190);
    header->resizeSection(OutboxModel::ToColumn, 48);
    m_table->keepStateIn(&m_context.settings, QStringLiteral("outbox/sent"), 1);
    connect(m_table, &RowView::currentKeyChanged, this, &SentTab::chosenChanged);
    connect(m_table, &RowView::opened, this, &SentTab::reviewWanted);

    auto *empty = new EmptyState(Icon::MailCheck, tr("Nothing has been sent yet"),
                                 tr("Emails stand here once every recipient's mail server has answered."));
    empty->setObjectName(QStringLiteral("sentEmpty"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void SentTab::show(int count)
{
    m_model->refresh(count);
    m_stack->setCurrentIndex(count > 0 ? 0 : 1);
    if (!m_table->currentIndex().isValid() && count > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

const OutboxRow *SentTab::chosen() const
{
    return m_model->rowAt(m_table->currentIndex());
}

void SentTab::focusList()
{
    m_table->setFocus();
}

} // namespace waymark
