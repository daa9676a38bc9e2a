// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/SignInDialog.h"

#include "core/base/SessionSecretStore.h"
#include "core/sync/Synchroniser.h"
#include "ui/shell/Follow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace waymark {

SignInDialog::SignInDialog(const UiContext &context, Synchroniser &synchroniser, SessionSecretStore &secrets,
                           QWidget *parent)
    : DialogFrame(tr("Sign in again"), parent), m_context(context), m_synchroniser(synchroniser),
      m_secrets(secrets), m_token(new QLineEdit), m_field(new FormField(tr("&Token"), m_token)),
      m_session(new QCheckBox(tr("&Keep the token for this session only")))
{
    setObjectName(QStringLiteral("signInDialog"));
    m_token->setObjectName(QStringLiteral("signInToken"));
    m_token->setEchoMode(QLineEdit::Password);
    // What stands in the way, as the status line has it: the token may be taken no more, or not be here.
    auto *text = new TextLabel(synchroniser.status().sentence, TextStyle::Body, Color::TextSecondary);
    text->setObjectName(QStringLiteral("signInWhy"));
    text->setWordWrap(true);
    text->setMinimumWidth(440);
    if (synchroniser.status().state != SyncStatus::State::NeedsSignIn)
        text->setText(tr("A new token takes the place of the one that this computer signs in to %1 with.")
                          .arg(synchroniser.status().server));
    m_field->setHelp(tr("It is kept in the system’s key store, never in a file."));
    contentLayout()->addWidget(text);
    m_session->setObjectName(QStringLiteral("signInSession"));
    m_session->hide();
    contentLayout()->addWidget(m_field);
    contentLayout()->addWidget(m_session);
    contentLayout()->addStretch();
    auto *sign = setPrimary(tr("Sign in"));
    sign->setObjectName(QStringLiteral("signInSave"));
    connect(sign, &QPushButton::clicked, this, &SignInDialog::signIn);
    connect(m_token, &QLineEdit::textEdited, this, [this] { m_field->setError({}); });
    m_token->setFocus();
}

SignInDialog::~SignInDialog()
{
    m_secrets.setWritesForSession(false);
}

void SignInDialog::signIn()
{
    const QString token = m_token->text().trimmed();
    if (token.isEmpty()) {
        m_field->setError(tr("There has to be a token."));
        m_token->setFocus();
        return;
    }
    auto *notices = &m_context.notices;
    m_secrets.setWritesForSession(m_session->isChecked());
    const auto noted = [dialog = QPointer(this)](const Result<void> &done) {
        if (dialog)
            dialog->noteKept(done);
        return done;
    };
    finishWith(m_synchroniser.signInAgain(token).then(QCoreApplication::instance(), noted),
               [notices] { notices->tell({.text = tr("Signed in again")}); });
}

void SignInDialog::noteKept(const Result<void> &done)
{
    m_secrets.setWritesForSession(false);
    // The token itself was taken: what cannot be done is to keep it for good.
    if (!done && done.error().kind == ErrorKind::Unsupported)
        m_session->show();
}

} // namespace waymark
