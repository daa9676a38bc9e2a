// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Account360.h"
#include "ui/shell/UiContext.h"

#include <QWidget>

namespace waymark {

class AccountCtaModel;
class ListOrEmpty;
class TableView;

/// All CTAs of the account: open (snoozed ones too) and closed. Choosing one shows its checklist in the dock.
class CtasTab : public QWidget
{
    Q_OBJECT
public:
    explicit CtasTab(const UiContext &context, QWidget *parent = nullptr);

    void show(const Account360 &account);
    using QWidget::show;

private:
    void offerMenu(const QPoint &position);

    UiContext m_context;
    AccountId m_account;
    AccountCtaModel *m_model;
    TableView *m_table;
    ListOrEmpty *m_stack = nullptr;
};

} // namespace waymark
