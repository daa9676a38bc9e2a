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

    /// Where it is the account that is shown already, as many entries as were.
    void show(const Account360 &account);
    using QWidget::show;

private:
    void showOlder();
    void showRows(int count);

    UiContext m_context;
    AccountId m_account;
    QList<TimelineRow> m_rows;
    int m_count = 0; ///< Of all entries of the account.
    TimelineModel *m_model;
    RowView *m_list;
    Button *m_older;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace waymark
