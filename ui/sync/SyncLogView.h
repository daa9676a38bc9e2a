// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncLog.h"
#include "ui/shell/LatestReading.h"
#include "ui/shell/UiContext.h"

#include <QList>
#include <QWidget>

namespace waymark {

class ListOrEmpty;
class SyncLogModel;
class TableView;

/// What synchronising did, the newest first.
class SyncLogView : public QWidget
{
    Q_OBJECT
public:
    explicit SyncLogView(const UiContext &context, QWidget *parent = nullptr);

    /// Reads anew, beside the screen.
    void refresh();
    bool isReading() const { return m_reading.isReading(); }
    void focusContent();

private:
    void showLines(const Result<QList<SyncLogLine>> &lines);

    UiContext m_context;
    SyncLogModel *m_model;
    TableView *m_table;
    ListOrEmpty *m_stack = nullptr;
    LatestReading<QList<SyncLogLine>> m_reading;
};

} // namespace waymark
