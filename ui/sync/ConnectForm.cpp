// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/ConnectForm.h"

#include "core/sync/wire/ServerAddress.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/FormField.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSysInfo>
#include <QVBoxLayout>

namespace waymark {

ConnectForm::ConnectForm(QWidget *parent)
    : QWidget(parent), m_address(new QLineEdit), m_token(new QLineEdit),
      m_device(new QLineEdit(QSysInfo::machineHostName())),
      m_unencrypted(new QCheckBox(tr("Connect without &encryption: others on the network can read along"))),
      m_addressField(new FormField(tr("&Server address"), m_address)),
      m_tokenField(new FormField(tr("&Token"), m_token)),
      m_deviceField(new FormField(tr("Name of this &computer"), m_device))
{
    m_address->setObjectName(QStringLiteral("connectAddress"));
    m_address->setPlaceholderText(QStringLiteral("waymark.example.com"));
    m_token->setObjectName(QStringLiteral("connectToken"));
    m_token->setEchoMode(QLineEdit::Password);
    m_device->setObjectName(QStringLiteral("connectDevice"));
    m_unencrypted->setObjectName(QStringLiteral("connectUnencrypted"));
    m_addressField->setHelp(tr("Your admin knows it."));
    m_tokenField->setHelp(
        tr("An admin makes one for this computer. It is kept in the system’s key store, never in a file."));
    m_deviceField->setHelp(tr("For you, to tell your computers apart."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::space::s3);
    column->addWidget(m_addressField);
    column->addWidget(m_unencrypted);
    column->addWidget(m_tokenField);
    column->addWidget(m_deviceField);
    column->addStretch();
    connect(m_address, &QLineEdit::textChanged, this, [this] { m_addressField->setError({}); });
    // Not while an address is typed, whose beginnings are other machines.
    connect(m_address, &QLineEdit::editingFinished, this, &ConnectForm::showUnencrypted);
    connect(m_token, &QLineEdit::textChanged, this, [this] { m_tokenField->setError({}); });
    showUnencrypted();
}

void ConnectForm::showUnencrypted()
{
    const bool wanted = ServerAddress::needsAllowance(m_address->text());
    m_unencrypted->setVisible(wanted);
    if (!wanted)
        m_unencrypted->setChecked(false);
}

ServerAccess ConnectForm::access() const
{
    ServerAccess access;
    access.address = m_address->text().trimmed();
    access.token = m_token->text().trimmed();
    access.deviceName = m_device->text().trimmed();
    access.allowUnencrypted = m_unencrypted->isChecked();
    return access;
}

bool ConnectForm::isComplete()
{
    const ServerAccess given = access();
    m_addressField->setError(given.address.isEmpty() ? tr("There has to be an address.") : QString());
    m_tokenField->setError(given.token.isEmpty() ? tr("There has to be a token.") : QString());
    if (given.address.isEmpty())
        m_address->setFocus();
    else if (given.token.isEmpty())
        m_token->setFocus();
    return !given.address.isEmpty() && !given.token.isEmpty();
}

bool ConnectForm::showError(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Denied:
        m_tokenField->setError(error.sentence);
        m_token->setFocus();
        return true;
    case ErrorKind::Invalid:
    case ErrorKind::Offline:
    case ErrorKind::Unsupported:
        m_addressField->setError(error.sentence);
        m_address->setFocus();
        return true;
    default:
        return false;
    }
}

void ConnectForm::focusFirst()
{
    m_address->setFocus();
}

} // namespace waymark
