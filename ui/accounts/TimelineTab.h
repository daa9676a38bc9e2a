// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Account360.h"
#include "ui/shell/UiContext.h"

#include <QWidget>

class QStackedWidget;

namespace waymark {

class Button;
class EmptyState;
class RowView;
class TimelineModel;

/// What happened on the account, newest first, by month.
class TimelineTab : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineTab(const UiContext &context, QWidget *parent = nullptr);

    void show(const Account360 &account);
    using QWidget::show;

private:
    void showOlder();

    UiContext m_context;
    AccountId m_account;
    QList<TimelineRow> m_rows;
    TimelineModel *m_model;
    RowView *m_list;
    Button *m_older;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace waymark
