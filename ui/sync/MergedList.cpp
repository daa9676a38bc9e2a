// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/MergedList.h"

#include "core/base/Clock.h"
#include "core/store/Store.h"
#include "core/sync/SyncLog.h"
#include "ui/sync/MergedDelegate.h"
#include "ui/sync/SyncLogModel.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/PaneHead.h"
#include "ui/widgets/RowView.h"

#include <QVBoxLayout>

namespace waymark {

MergedList::MergedList(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new SyncLogModel(context.work.clock, this)),
      m_list(new RowView), m_reading(context.work.store, this,
                                     [this](const Result<QList<SyncLogLine>> &lines) { showLines(lines); })
{
    m_list->setObjectName(QStringLiteral("mergedList"));
    m_list->setAccessibleName(tr("Merged without you today"));
    m_list->setOnPane(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new MergedDelegate(m_list));
    m_list->setModel(m_model);
    m_list->setHeaderHidden(true);
    for (int column = 1; column < SyncLogModel::ColumnCount; ++column)
        m_list->setColumnHidden(column, true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PaneHead(tr("Merged without you today")));
    column->addWidget(m_list, 1);
    hide();
}

void MergedList::refresh()
{
    m_reading.start([](Connection &reader) { return SyncLog::lines(reader); });
}

void MergedList::showLines(const Result<QList<SyncLogLine>> &lines)
{
    QList<SyncLogLine> merged;
    if (lines) {
        const Formats formats;
        const QDate today = formats.here(m_context.work.clock.now()).date();
        for (const SyncLogLine &line : *lines) {
            if (line.level == SyncLogLine::Level::Merged && formats.here(line.at).date() == today)
                merged.append(line);
        }
    }
    m_model->setRows(merged);
    setVisible(!merged.isEmpty());
}

} // namespace waymark
