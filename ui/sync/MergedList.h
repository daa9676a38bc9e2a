// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"

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

    void refresh();

private:
    UiContext m_context;
    SyncLogModel *m_model;
    RowView *m_list;
};

} // namespace waymark
