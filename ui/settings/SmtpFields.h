// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/MailAccount.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace waymark {

class FormField;
class FormProblems;

/// How to reach a mail server, and who one is there.
class SmtpFields : public QWidget
{
    Q_OBJECT
public:
    /// Enters its fields into `problems`, which must outlive it.
    explicit SmtpFields(FormProblems &problems, QWidget *parent = nullptr);

    void show(const MailAccount &account);
    using QWidget::show;
    /// `account` with what is entered here in place of its own.
    MailAccount entered(MailAccount account) const;

    QString password() const;
    void clearPassword();
    /// Whether the key store has one for what is entered.
    void setPasswordKept(bool kept);
    /// What is wrong with the password; empty for nothing.
    void showPasswordProblem(const QString &sentence);

Q_SIGNALS:
    /// Server or user are others, so that another password belongs to them.
    void identityChanged();

private:
    void arrange(FormProblems &problems);
    void chooseCertificate();
    void enableFields();

    QLineEdit *m_host;
    QSpinBox *m_port;
    QComboBox *m_security;
    QComboBox *m_authentication;
    QLineEdit *m_userName;
    QLineEdit *m_password;
    QLineEdit *m_certificate;
    FormField *m_passwordField;
};

} // namespace waymark
