// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/SendingSection.h"

#include "core/base/SessionSecretStore.h"
#include "core/delivery/ConnectionTest.h"
#include "core/delivery/MailFolder.h"
#include "core/delivery/MailPassword.h"
#include "core/delivery/Outbox.h"
#include "ui/settings/SmtpFields.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/TextLabel.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QUrl>
#include <QVBoxLayout>

namespace waymark {

using Way = MailAccount::Transport;

SendingSection::SendingSection(const UiContext &context, SessionSecretStore &secrets, Outbox &outbox,
                               QWidget *parent)
    : SettingsSection(context, tr("Sending"), parent), m_settings(context.work), m_secrets(secrets),
      m_outbox(outbox), m_transports(new QButtonGroup(this)), m_folder(new QLineEdit),
      m_smtp(new SmtpFields(problems())), m_verdict(new TextLabel({}, TextStyle::Body)),
      m_serverWords(new TextLabel({}, TextStyle::Mono, Color::TextSecondary))
{
    setObjectName(QStringLiteral("settingsSending"));
    column()->addWidget(makeTransports());
    m_folderPage = makeFolder();
    column()->addWidget(m_folderPage);
    column()->addWidget(m_smtp);
    addSave("settingsSaveSending");
    makeTest();
    problems().setCheck([this] { return WorkspaceSettings::problems(entered()); });
    connect(&problems(), &FormProblems::edited, this, &SendingSection::hideVerdict);
    connect(m_smtp, &SmtpFields::passwordEdited, this, &SendingSection::noteChange);
    connect(m_smtp, &SmtpFields::passwordEdited, this, &SendingSection::hideVerdict);
    connect(m_smtp, &SmtpFields::identityChanged, this, &SendingSection::lookForPassword);
    const auto account = m_settings.mailAccount();
    account ? show(*account) : showFailure(account.error().sentence);
}

SendingSection::~SendingSection()
{
    m_stop.request_stop();
}

QWidget *SendingSection::makeTransports()
{
    auto *choice = new QWidget;
    auto *layout = new QVBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *folder = new QRadioButton(tr("Write emails into a folder; nobody is mailed"));
    folder->setObjectName(QStringLiteral("settingsTransportFolder"));
    auto *smtp = new QRadioButton(tr("Send emails through a mail server (SMTP)"));
    smtp->setObjectName(QStringLiteral("settingsTransportSmtp"));
    m_transports->addButton(folder, static_cast<int>(Way::Folder));
    m_transports->addButton(smtp, static_cast<int>(Way::Smtp));
    layout->addWidget(folder, 0, Qt::AlignLeading);
    layout->addWidget(smtp, 0, Qt::AlignLeading);
    connect(m_transports, &QButtonGroup::idToggled, this, [this] {
        showTransport();
        hideVerdict();
        noteChange();
    });
    return choice;
}

QWidget *SendingSection::makeFolder()
{
    m_folder->setObjectName(QStringLiteral("settingsFolder"));
    m_folder->setPlaceholderText(
        QDir::toNativeSeparators(withFolder({}, context().work.store.path()).folder));
    auto *field = new FormField(tr("Folder"), m_folder);
    problems().add(QStringLiteral("folder"), field);
    field->setHelp(tr("One .eml file a recipient. Empty for the folder beside the workspace."));
    auto *choose = new Button(tr("Choose…"));
    choose->setObjectName(QStringLiteral("settingsFolderChoose"));
    choose->setAccessibleName(tr("Choose a folder"));
    auto *open = new Button(tr("Open folder"), Icon::FolderOpen);
    open->setObjectName(QStringLiteral("settingsFolderOpen"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(choose);
    buttons->addWidget(open);
    buttons->addStretch();
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(field);
    layout->addLayout(buttons);
    connect(choose, &QPushButton::clicked, this, &SendingSection::chooseFolder);
    connect(open, &QPushButton::clicked, this, [this] {
        const QString folder = withFolder(entered(), context().work.store.path()).folder;
        const bool there = QDir().mkpath(folder);
        if (!there || !QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
            showFailure(tr("%1 could not be opened.").arg(QDir::toNativeSeparators(folder)));
    });
    return page;
}

void SendingSection::makeTest()
{
    m_test = new Button(tr("Test connection"), Icon::Plug);
    m_test->setObjectName(QStringLiteral("settingsTestConnection"));
    buttons()->insertWidget(1, m_test);
    m_verdict->setObjectName(QStringLiteral("settingsTestVerdict"));
    m_serverWords->setObjectName(QStringLiteral("settingsTestServerWords"));
    m_serverWords->setAccessibleDescription(tr("The mail server's own words"));
    for (TextLabel *label : {m_verdict, m_serverWords}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->hide();
        column()->addWidget(label);
    }
    // While it runs the button stays enabled and does nothing: disabled, it would hand the focus on.
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (!m_job.isRunning())
            test();
    });
    connect(&m_job, &JobTracker::runningChanged, this, [this](bool running) {
        m_test->setText(running ? tr("Testing the connection") : tr("Test connection"));
    });
}

void SendingSection::refresh()
{
    const auto account = m_settings.mailAccount();
    if (account && !isChanged())
        show(*account);
}

void SendingSection::show(const MailAccount &account)
{
    m_stored = account;
    m_transports->button(static_cast<int>(account.transport))->setChecked(true);
    m_folder->setText(account.folder);
    m_smtp->show(account);
    showTransport();
    lookForPassword();
    noteChange();
}

bool SendingSection::isChanged() const
{
    return entered() != m_stored || !m_smtp->password().isEmpty();
}

void SendingSection::discard()
{
    m_smtp->clearPassword();
    m_smtp->showPasswordProblem({});
    hideVerdict();
    show(m_stored);
}

void SendingSection::showTransport()
{
    const bool smtp = m_transports->checkedId() == static_cast<int>(Way::Smtp);
    m_folderPage->setVisible(!smtp);
    m_smtp->setVisible(smtp);
    m_test->setVisible(smtp);
}

MailAccount SendingSection::entered() const
{
    MailAccount account = m_smtp->entered(m_stored);
    account.transport = static_cast<Way>(m_transports->checkedId());
    account.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    return account;
}

void SendingSection::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for emails"),
                                   withFolder(entered(), context().work.store.path()).folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

void SendingSection::lookForPassword()
{
    const MailAccount account = entered();
    if (account.transport != Way::Smtp || !needsPassword(account))
        return;
    const QString key = passwordKey(account);
    follow(m_secrets.read(key), this, [this, key](const Result<QString> &kept) {
        if (key != passwordKey(entered()))
            return;
        showKept(key, kept);
    });
}

void SendingSection::showKept(const QString &key, const Result<QString> &kept)
{
    using Kept = SmtpFields::Kept;
    m_smtp->setPasswordKept(m_secrets.isForSession(key) ? Kept::ForSession
                            : kept && !kept->isEmpty()  ? Kept::InKeyStore
                                                        : Kept::Nowhere);
    const bool noKeyStore = !kept && kept.error().kind == ErrorKind::Unsupported;
    m_smtp->offerSession(noKeyStore ? kept.error().sentence : QString());
    m_smtp->showPasswordProblem(kept || noKeyStore ? QString() : kept.error().sentence);
}

void SendingSection::save()
{
    const MailAccount account = entered();
    showFailure({});
    if (!mayBeSaved(WorkspaceSettings::problems(account)))
        return;
    follow(m_settings.saveMailAccount(account), this, [this, account](const Result<ActNumber> &done) {
        if (!done) {
            noteFailed(done.error().sentence);
            return;
        }
        m_stored = account;
        tellUndoable(context(), tr("Sending saved"), *done);
        keepPassword(account);
    });
}

void SendingSection::keepPassword(const MailAccount &account)
{
    const QString password = m_smtp->password();
    if (password.isEmpty() || account.transport != Way::Smtp || !needsPassword(account)) {
        goOn();
        return;
    }
    if (m_smtp->isForSession()) {
        m_secrets.keepForSession(passwordKey(account), password);
        passwordKept();
        return;
    }
    follow(m_secrets.write(passwordKey(account), password), this, [this](const Result<void> &kept) {
        if (kept) {
            passwordKept();
            return;
        }
        const bool noKeyStore = kept.error().kind == ErrorKind::Unsupported;
        if (noKeyStore)
            m_smtp->offerSession(kept.error().sentence);
        m_smtp->showPasswordProblem(noKeyStore ? tr("The password is not kept yet.") : kept.error().sentence);
        Q_EMIT saveFailed();
    });
}

void SendingSection::passwordKept()
{
    m_smtp->clearPassword();
    m_smtp->showPasswordProblem({});
    goOn();
}

void SendingSection::goOn()
{
    refresh();
    m_outbox.sendNow();
    noteSaved();
}

void SendingSection::test()
{
    const MailAccount account = withFolder(entered(), context().work.store.path());
    const auto me = m_settings.me();
    if (!me) {
        showFailure(me.error().sentence);
        return;
    }
    if (!problems().show(WorkspaceSettings::problems(account)))
        return;
    const QString typed = m_smtp->password();
    const bool fromKeyStore = typed.isEmpty() && account.transport == Way::Smtp && needsPassword(account);
    if (!fromKeyStore) {
        runTest(account, typed, me->email);
        return;
    }
    follow(m_secrets.read(passwordKey(account)), this,
           [this, account, sender = me->email](const Result<QString> &password) {
               const auto present = password ? expectPassword(account, *password) : failure(password.error());
               if (present)
                   runTest(account, *password, sender);
               else
                   m_smtp->showPasswordProblem(present.error().sentence);
           });
}

void SendingSection::runTest(const MailAccount &account, const QString &password, const QString &sender)
{
    using Verdict = Result<QString>;
    m_job.start<Verdict>(
        [account, password, sender, stop = m_stop.get_token()](QPromise<Verdict> &promise) {
            promise.addResult(testConnection(account, password, sender, {}, stop));
        },
        [this](const Verdict &verdict) { showVerdict(verdict); });
}

void SendingSection::hideVerdict()
{
    // What a test told was told of other settings.
    m_verdict->hide();
    m_serverWords->hide();
}

void SendingSection::showVerdict(const Result<QString> &verdict)
{
    m_verdict->setText(verdict ? *verdict : verdict.error().sentence);
    m_verdict->setColor(verdict ? Color::SuccessText : Color::DangerText);
    m_verdict->show();
    m_serverWords->setText(verdict ? QString() : verdict.error().detail);
    m_serverWords->setVisible(!m_serverWords->text().isEmpty());
}

} // namespace waymark
