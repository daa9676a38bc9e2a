// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Contacts.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/FormProblems.h"

class QCheckBox;
class QLineEdit;

namespace waymark {

class Banner;
class ManyChoices;
class OptionalDateField;
class TimeZoneField;

/// Makes or edits a contact of an account. For a new contact whose address somebody has already, it can go on
/// with that person: what was typed stays, what was not is filled in, and no role is lost.
class ContactDialog : public DialogFrame
{
    Q_OBJECT
public:
    /// For a new contact `contact` is empty.
    ContactDialog(const UiContext &context, const Contact &contact, const AccountId &account,
                  QWidget *parent);

private:
    void makeFields();
    void arrange();
    Contact entered() const;
    bool isHere(const Contact &contact) const;
    void lookForTheAddress();
    void goOnWithExisting();
    void save();
    void saved(const ContactId &contact, qint64 act, const QString &text);

    UiContext m_context;
    Contacts m_contacts;
    Contact m_contact;
    AccountId m_account;
    std::optional<Contact> m_existing;
    Banner *m_known;
    QLineEdit *m_firstName;
    QLineEdit *m_lastName;
    QLineEdit *m_email;
    QLineEdit *m_title;
    QLineEdit *m_phone;
    TimeZoneField *m_timeZone;
    QLineEdit *m_consentSource;
    OptionalDateField *m_consentDate;
    ManyChoices *m_roles;
    QCheckBox *m_inactive;
    FormProblems m_problems;
};

} // namespace waymark
