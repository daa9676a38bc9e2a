// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Account360.h"
#include "ui/shell/Selection.h"
#include "ui/shell/UiContext.h"

#include <QWidget>

namespace waymark {

class AccountContactModel;
class Button;
class ListOrEmpty;
class TableView;

/// The account's contacts: who they are, which roles, and why somebody can get no email.
class ContactsTab : public QWidget
{
    Q_OBJECT
public:
    explicit ContactsTab(const UiContext &context, QWidget *parent = nullptr);

    void show(const Account360 &account);
    using QWidget::show;

private:
    QWidget *makeBar();
    void enableButtons();
    void follow(const Selection::Subject &subject);
    void select(const QString &key);
    void offerMenu(const QPoint &position);

    UiContext m_context;
    AccountContactModel *m_model;
    TableView *m_table;
    Button *m_edit = nullptr;
    Button *m_unsubscribe = nullptr;
    ListOrEmpty *m_stack = nullptr;
};

} // namespace waymark
