// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/SyncLogView.h"

#include "core/store/Store.h"
#include "ui/shell/Notices.h"
#include "ui/sync/SyncLogDelegate.h"
#include "ui/sync/SyncLogModel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"

namespace waymark {

SyncLogView::SyncLogView(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new SyncLogModel(context.work.clock, this)),
      m_table(new TableView), m_reading(context.work.store, this,
                                        [this](const Result<QList<SyncLogLine>> &lines) { showLines(lines); })
{
    setObjectName(QStringLiteral("syncLog"));
    m_table->setObjectName(QStringLiteral("syncLogList"));
    m_table->setAccessibleName(tr("Sync log"));
    m_table->setRowDelegate(new SyncLogDelegate(m_table));
    m_table->setModel(m_model);
    m_table->setKeepsPlace(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setColumns({{SyncLogModel::TimeColumn, 150}, {SyncLogModel::DetailColumn, 300}},
                        SyncLogModel::TextColumn);
    m_table->keepStateIn(&m_context.settings, QStringLiteral("sync/log"), 1);
    m_stack =
        new ListOrEmpty(m_table, new EmptyState(Icon::History, tr("The sync log is empty"),
                                                tr("What is exchanged with a server, and what goes wrong, "
                                                   "is listed here.")));
    m_stack->fill(this);
}

void SyncLogView::refresh()
{
    m_reading.start([](Connection &reader) { return SyncLog::lines(reader); });
}

void SyncLogView::showLines(const Result<QList<SyncLogLine>> &lines)
{
    if (!lines) {
        m_context.notices.tell(lines.error());
        return;
    }
    m_model->setRows(*lines);
    const bool hadFocus = m_table->hasFocus();
    m_stack->setEmpty(lines->isEmpty());
    if (hadFocus)
        focusContent();
}

void SyncLogView::focusContent()
{
    m_stack->isEmpty() ? setFocus() : m_table->setFocus();
}

} // namespace waymark
