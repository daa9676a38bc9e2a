// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/JobTracker.h"
#include "core/work/WorkspaceSettings.h"
#include "ui/settings/SettingsSection.h"

#include <stop_token>

class QButtonGroup;
class QLineEdit;

namespace waymark {

class Button;
class Outbox;
class SessionSecretStore;
class SmtpFields;
class TextLabel;

/// How emails leave: into a folder, which mails nobody, or through a mail server.
class SendingSection : public SettingsSection
{
    Q_OBJECT
public:
    SendingSection(const UiContext &context, SessionSecretStore &secrets, Outbox &outbox,
                   QWidget *parent = nullptr);
    /// Ends a test of the connection soon, which would keep the program from ending.
    ~SendingSection() override;

    /// Shows what is stored, unless something has been typed over it.
    void refresh();

    bool isChanged() const override;
    void save() override;
    void discard() override;

private:
    QWidget *makeTransports();
    QWidget *makeFolder();
    void makeTest();
    void show(const MailAccount &account);
    void showTransport();
    MailAccount entered() const;
    void chooseFolder();
    void lookForPassword();
    void showKept(const QString &key, const Result<QString> &kept);
    void keepPassword(const MailAccount &account);
    void passwordKept();
    void goOn();
    void test();
    void runTest(const MailAccount &account, const QString &password, const QString &sender);
    void hideVerdict();
    void showVerdict(const Result<QString> &verdict);

    WorkspaceSettings m_settings;
    SessionSecretStore &m_secrets;
    Outbox &m_outbox;
    MailAccount m_stored;
    JobTracker m_job;
    std::stop_source m_stop; ///< Of the job.
    QButtonGroup *m_transports;
    QWidget *m_folderPage = nullptr;
    QLineEdit *m_folder;
    SmtpFields *m_smtp;
    Button *m_test = nullptr;
    TextLabel *m_verdict;
    TextLabel *m_serverWords;
};

} // namespace waymark
