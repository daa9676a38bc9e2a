// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/SmtpFields.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/FormProblems.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace waymark {

namespace {

using Security = MailAccount::Security;
using Authentication = MailAccount::Authentication;

constexpr int highestPort = 65535;

template <class Value>
void add(QComboBox *box, const QString &text, Value value)
{
    box->addItem(text, static_cast<int>(value));
}

template <class Value>
Value valueOf(const QComboBox *box)
{
    return static_cast<Value>(box->currentData().toInt());
}

void choose(QComboBox *box, int value)
{
    box->setCurrentIndex(box->findData(value));
}

QHBoxLayout *makeLine(QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    column->addLayout(line);
    return line;
}

} // namespace

SmtpFields::SmtpFields(FormProblems &problems, QWidget *parent)
    : QWidget(parent), m_host(new QLineEdit), m_port(new QSpinBox), m_security(new QComboBox),
      m_authentication(new QComboBox), m_userName(new QLineEdit), m_password(new QLineEdit),
      m_certificate(new QLineEdit), m_passwordField(new FormField(tr("Password"), m_password)),
      m_session(new QCheckBox(tr("Keep the password for this session only"))),
      m_sessionWords(new TextLabel({}, TextStyle::Small, Color::TextSecondary))
{
    m_port->setRange(1, highestPort);
    m_port->setGroupSeparatorShown(false);
    add(m_security, tr("STARTTLS"), Security::StartTls);
    add(m_security, tr("TLS"), Security::Tls);
    add(m_security, tr("None"), Security::None);
    add(m_authentication, tr("None"), Authentication::None);
    add(m_authentication, tr("PLAIN"), Authentication::Plain);
    add(m_authentication, tr("LOGIN"), Authentication::Login);
    m_password->setEchoMode(QLineEdit::Password);
    m_host->setObjectName(QStringLiteral("settingsSmtpHost"));
    m_port->setObjectName(QStringLiteral("settingsSmtpPort"));
    m_security->setObjectName(QStringLiteral("settingsSmtpSecurity"));
    m_authentication->setObjectName(QStringLiteral("settingsSmtpAuthentication"));
    m_userName->setObjectName(QStringLiteral("settingsSmtpUser"));
    m_password->setObjectName(QStringLiteral("settingsSmtpPassword"));
    m_certificate->setObjectName(QStringLiteral("settingsSmtpCertificate"));
    arrange(problems);
    connect(m_authentication, &QComboBox::currentIndexChanged, this, &SmtpFields::enableFields);
    connect(m_host, &QLineEdit::editingFinished, this, &SmtpFields::identityChanged);
    connect(m_userName, &QLineEdit::editingFinished, this, &SmtpFields::identityChanged);
    connect(m_password, &QLineEdit::textChanged, this, [this] {
        showPasswordProblem({});
        Q_EMIT passwordEdited();
    });
}

void SmtpFields::arrange(FormProblems &problems)
{
    const auto field = [&problems](const char *name, const QString &label, QWidget *widget) {
        auto *form = new FormField(label, widget);
        problems.add(QLatin1String(name), form);
        return form;
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    QHBoxLayout *line = makeLine(column);
    line->addWidget(field("host", tr("Mail server"), m_host), 3, Qt::AlignTop);
    line->addWidget(field("port", tr("Port"), m_port), 1, Qt::AlignTop);
    line->addWidget(field("security", tr("Encryption"), m_security), 1, Qt::AlignTop);
    line = makeLine(column);
    line->addWidget(field("authentication", tr("Sign-in"), m_authentication), 1, Qt::AlignTop);
    line->addWidget(field("userName", tr("User name"), m_userName), 2, Qt::AlignTop);
    line->addWidget(m_passwordField, 2, Qt::AlignTop);
    m_session->setObjectName(QStringLiteral("settingsSmtpSession"));
    m_sessionWords->setObjectName(QStringLiteral("settingsSmtpSessionWords"));
    m_sessionWords->setWordWrap(true);
    column->addWidget(m_sessionWords);
    column->addWidget(m_session);
    offerSession({});
    auto *certificate = field("caFile", tr("Certificate file"), m_certificate);
    certificate->setHelp(tr("Only for a server whose certificate this computer does not trust by itself."));
    auto *browse = new Button(tr("Choose…"));
    browse->setObjectName(QStringLiteral("settingsSmtpCertificateChoose"));
    browse->setAccessibleName(tr("Choose a certificate file"));
    connect(browse, &QPushButton::clicked, this, &SmtpFields::chooseCertificate);
    line = makeLine(column);
    line->addWidget(certificate, 1, Qt::AlignTop);
    auto *besideField = new QVBoxLayout;
    besideField->addSpacing(fontMetrics().height() + tokens::space::s1);
    besideField->addWidget(browse);
    besideField->addStretch();
    line->addLayout(besideField);
}

void SmtpFields::show(const MailAccount &account)
{
    m_host->setText(account.host);
    m_port->setValue(account.port);
    choose(m_security, static_cast<int>(account.security));
    choose(m_authentication, static_cast<int>(account.authentication));
    m_userName->setText(account.userName);
    m_certificate->setText(account.caFile);
    enableFields();
}

MailAccount SmtpFields::entered(MailAccount account) const
{
    account.host = m_host->text().trimmed();
    account.port = m_port->value();
    account.security = valueOf<Security>(m_security);
    account.authentication = valueOf<Authentication>(m_authentication);
    account.userName = m_userName->text().trimmed();
    account.caFile = m_certificate->text().trimmed();
    return account;
}

QString SmtpFields::password() const
{
    return m_password->text();
}

void SmtpFields::clearPassword()
{
    m_password->clear();
}

void SmtpFields::setPasswordKept(Kept kept)
{
    switch (kept) {
    case Kept::Nowhere:
        m_password->setPlaceholderText({});
        m_passwordField->setHelp(tr("It is kept in this computer's key store."));
        break;
    case Kept::InKeyStore:
        m_password->setPlaceholderText(tr("Kept in the key store"));
        m_passwordField->setHelp(tr("Type another one to replace it."));
        break;
    case Kept::ForSession:
        m_password->setPlaceholderText(tr("Kept for this session"));
        m_passwordField->setHelp(tr("It is forgotten when Waymark is closed."));
        break;
    }
}

void SmtpFields::offerSession(const QString &sentence)
{
    const bool offered = !sentence.isEmpty();
    m_sessionWords->setText(offered ? tr("%1 For this session it stays in memory, is written nowhere, and is "
                                         "forgotten when Waymark is closed.")
                                          .arg(sentence)
                                    : QString());
    m_sessionWords->setVisible(offered);
    m_session->setVisible(offered);
    if (offered)
        m_passwordField->setHelp({});
    else
        m_session->setChecked(false);
}

bool SmtpFields::isForSession() const
{
    return m_session->isChecked();
}

void SmtpFields::showPasswordProblem(const QString &sentence)
{
    m_passwordField->setError(sentence);
}

void SmtpFields::chooseCertificate()
{
    auto *dialog = new QFileDialog(this, tr("Certificate file"), m_certificate->text(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_certificate, &QLineEdit::setText);
    dialog->open();
}

void SmtpFields::enableFields()
{
    const bool signsIn = valueOf<Authentication>(m_authentication) != Authentication::None;
    m_userName->setEnabled(signsIn);
    m_password->setEnabled(signsIn);
    if (!signsIn)
        showPasswordProblem({});
}

} // namespace waymark
