// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Accounts.h"
#include "core/work/Contacts.h"
#include "ui/shell/UiContext.h"

#include <QObject>

#include <optional>

class QWidget;

namespace waymark {

/// The registry's actions on accounts and their contacts: make, edit, delete, log, record an unsubscribe.
class AccountActions : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `window`.
    AccountActions(const UiContext &context, QWidget *window);

private:
    void addAccountActions();
    void addContactActions();
    void updateEnabled();
    std::optional<Account> selectedAccount() const;
    std::optional<Contact> selectedContact() const;
    void newAccount();
    void editAccount();
    void askBeforeDeleting();
    void deleteAccount(const Account &account);
    void logActivity();
    void newContact();
    void editContact();
    void removeContact();
    void markBounced();
    void recordUnsubscribe();

    UiContext m_context;
    Accounts m_accounts;
    Contacts m_contacts;
    QWidget *m_window;
};

} // namespace waymark
