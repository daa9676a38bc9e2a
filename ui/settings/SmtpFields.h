// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/MailAccount.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace waymark {

class FormField;
class FormProblems;
class TextLabel;

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
    /// Where the password for what is entered lies.
    enum class Kept { Nowhere, InKeyStore, ForSession };
    void setPasswordKept(Kept kept);
    /// Offers to keep the password in memory only; there is no key store, as `sentence` says. An empty one
    /// takes the offer back.
    void offerSession(const QString &sentence);
    bool isForSession() const;
    /// What is wrong with the password; empty for nothing.
    void showPasswordProblem(const QString &sentence);

Q_SIGNALS:
    /// Server or user are others, so that another password belongs to them.
    void identityChanged();
    void passwordEdited();

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
    QCheckBox *m_session;
    TextLabel *m_sessionWords;
};

} // namespace waymark
