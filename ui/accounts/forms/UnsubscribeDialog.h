// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Account360.h"
#include "core/work/Contacts.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QComboBox;
class QLineEdit;

namespace waymark {

class DateField;

/// Records that a contact asked for no more emails. From then on nothing can be sent to them.
class UnsubscribeDialog : public DialogFrame
{
    Q_OBJECT
public:
    /// `chosen` is preselected among the account's contacts.
    UnsubscribeDialog(const UiContext &context, const Account360 &account, const ContactId &chosen,
                      QWidget *parent);

private:
    void offer(const QList<AccountContact> &contacts, const ContactId &chosen);
    void save();

    UiContext m_context;
    Contacts m_contacts;
    QComboBox *m_contact;
    DateField *m_on;
    QLineEdit *m_note;
};

} // namespace waymark
