// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "ui/widgets/DialogFrame.h"

namespace waymark {

class AccountPickModel;
class EmptyState;
class FilterEdit;
class ListOrEmpty;
class Store;
class TableView;

/// Has one account chosen.
class AccountChooser : public DialogFrame
{
    Q_OBJECT
public:
    /// `primary` is the word on the button; `text` is looked for at first.
    AccountChooser(Store &store, const QString &primary, const QString &text, QWidget *parent);

Q_SIGNALS:
    void chosen(const waymark::Account &account);

private:
    void find(const QString &text);
    void choose();

    AccountPickModel *m_model;
    FilterEdit *m_filter;
    TableView *m_table;
    EmptyState *m_empty;
    ListOrEmpty *m_stack;
};

} // namespace waymark
