// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/ManyContacts.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

#include <atomic>

class QComboBox;

namespace waymark {

class AccountChoice;
class FormField;
class TextLabel;

/// Changes the accounts or roles of the chosen contacts, however many. What it comes to is counted first.
class ChangeContactsDialog : public DialogFrame
{
    Q_OBJECT
public:
    /// `account` is the one that the list was narrowed to, if it was.
    ChangeContactsDialog(const UiContext &context, const ManyContacts::Numbers &contacts,
                         const AccountId &account, QWidget *window);
    ~ChangeContactsDialog() override;

private:
    using Flag = std::shared_ptr<std::atomic_bool>;

    void makeFields();
    void showFields();
    ContactChange change() const;
    /// What is missing; empty when there is a change to make.
    QString missing() const;
    void count();
    void show(const Result<ManyContacts::Changed> &counted);
    void save();
    void saveWithProgress();

    UiContext m_context;
    ManyContacts m_many;
    ManyContacts::Numbers m_contacts;
    AccountId m_narrowed;
    QComboBox *m_kind;
    QComboBox *m_role;
    QComboBox *m_where;
    AccountChoice *m_account;
    FormField *m_roleField;
    FormField *m_whereField;
    FormField *m_accountField;
    TextLabel *m_count;
    Flag m_counting; ///< Of the count under way: true stops it.
    qint64 m_changes = 0;
};

} // namespace waymark
