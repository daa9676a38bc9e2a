// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/TimelineTab.h"

#include "ui/accounts/TimelineModel.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageStack.h"
#include "ui/widgets/RowView.h"

#include <QVBoxLayout>

namespace waymark {

TimelineTab::TimelineTab(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new TimelineModel(this)), m_list(new RowView),
      m_older(new Button(tr("Show older entries"), Button::Kind::Flat)),
      m_empty(
          new EmptyState(Icon::History, tr("Nothing has happened here yet"),
                         tr("Emails, calls and changes appear here by themselves; notes are yours to log."))),
      m_stack(new PageStack)
{
    m_list->setObjectName(QStringLiteral("timeline"));
    m_list->setAccessibleName(tr("Timeline"));
    m_list->setItemDelegate(new TimelineDelegate(m_model, m_list));
    m_list->setModel(m_model);
    m_list->setUniformRowHeights(false); // Heads have one line, entries two.
    m_older->setObjectName(QStringLiteral("timelineOlder"));
    auto *log = m_empty->addButton(new Button(tr("Log activity…"), Icon::NotebookPen));
    auto *entries = new QWidget;
    auto *column = new QVBoxLayout(entries);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list, 1);
    column->addWidget(m_older, 0, Qt::AlignHCenter);
    m_stack->addWidget(entries);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(log, &QPushButton::clicked, this,
            [this] { m_context.actions.trigger(QStringLiteral("activity.log")); });
    connect(m_older, &QPushButton::clicked, this, &TimelineTab::showOlder);
}

void TimelineTab::show(const Account360 &account)
{
    const bool longer = m_account == account.account.id && m_rows.size() > account.timeline.size();
    m_account = account.account.id;
    auto rows = longer ? readTimeline(m_context.work, m_account, 0, static_cast<int>(m_rows.size()))
                       : Result<QList<TimelineRow>>(account.timeline);
    if (!rows)
        m_context.notices.tell(rows.error());
    m_rows = rows ? std::move(*rows) : account.timeline;
    showRows(account.timelineCount);
}

void TimelineTab::showOlder()
{
    const auto older = readTimeline(m_context.work, m_account, static_cast<int>(m_rows.size()), timelinePage);
    if (!older) {
        m_context.notices.tell(older.error());
        return;
    }
    m_rows.append(*older);
    showRows(older->isEmpty() ? static_cast<int>(m_rows.size()) : m_count);
}

void TimelineTab::showRows(int count)
{
    m_count = count;
    m_older->setVisible(m_rows.size() < m_count);
    m_model->show(m_rows);
    m_stack->setCurrentIndex(m_rows.isEmpty() ? 1 : 0);
}

} // namespace waymark
