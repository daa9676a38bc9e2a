// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"

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

    void refresh();
    void focusContent();

private:
    UiContext m_context;
    SyncLogModel *m_model;
    TableView *m_table;
    ListOrEmpty *m_stack = nullptr;
};

} // namespace waymark
