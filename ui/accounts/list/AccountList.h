// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "ui/shell/UiContext.h"

#include <QFrame>

class QComboBox;
class QMenu;
class QStackedWidget;
class QTimer;

namespace waymark {

class AccountListModel;
class EmptyState;
class FilterEdit;
class IconButton;
class RowView;

/// The accounts beside the Customer 360: filter, whose, sorted how.
class AccountList : public QFrame
{
    Q_OBJECT
public:
    explicit AccountList(const UiContext &context, QWidget *parent = nullptr);

    /// Chooses an account; lists all accounts when it is not among those listed.
    void choose(const AccountId &account);
    AccountId chosen() const;
    /// Chooses the first account when none is.
    void chooseFirst();
    int count() const;
    void focusList();
    void focusFilter();

Q_SIGNALS:
    void accountChosen(const waymark::AccountId &account);
    void countChanged();

private:
    QWidget *makeHead();
    QMenu *makeSortMenu();
    void query();
    void showListOrEmptyState();
    void showError(const Error &error);
    void offerMenu(const QPoint &position);

    UiContext m_context;
    AccountListModel *m_model;
    FilterEdit *m_filter;
    QComboBox *m_whose;
    IconButton *m_sort;
    RowView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QTimer *m_refreshTimer;
};

} // namespace waymark
