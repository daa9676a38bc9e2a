// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncLog.h"
#include "ui/shell/LatestReading.h"
#include "ui/shell/UiContext.h"

#include <QList>
#include <QWidget>

namespace waymark {

class RowView;
class SyncLogModel;

/// What was merged today without anybody being asked; hidden where nothing was.
class MergedList : public QWidget
{
    Q_OBJECT
public:
    explicit MergedList(const UiContext &context, QWidget *parent = nullptr);

    /// Reads anew, beside the screen.
    void refresh();

private:
    void showLines(const Result<QList<SyncLogLine>> &lines);

    UiContext m_context;
    SyncLogModel *m_model;
    RowView *m_list;
    LatestReading<QList<SyncLogLine>> m_reading;
};

} // namespace waymark
