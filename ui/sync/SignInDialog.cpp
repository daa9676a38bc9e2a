// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/SignInDialog.h"

#include "core/sync/Synchroniser.h"
#include "ui/shell/Follow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/TextLabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark {

SignInDialog::SignInDialog(const UiContext &context, Synchroniser &synchroniser, QWidget *parent)
    : DialogFrame(tr("Sign in again"), parent), m_context(context), m_synchroniser(synchroniser),
      m_token(new QLineEdit), m_field(new FormField(tr("&Token"), m_token))
{
    setObjectName(QStringLiteral("signInDialog"));
    m_token->setObjectName(QStringLiteral("signInToken"));
    m_token->setEchoMode(QLineEdit::Password);
    auto *text = new TextLabel(tr("%1 no longer takes the token of this computer. Ask an admin for a new "
                                  "one. Everything that waits is "
                                  "kept and goes on then.")
                                   .arg(synchroniser.status().server),
                               TextStyle::Body, Color::TextSecondary);
    text->setWordWrap(true);
    text->setMinimumWidth(440);
    if (synchroniser.status().state != SyncStatus::State::NeedsSignIn)
        text->setText(tr("A new token takes the place of the one that this computer signs in to %1 with.")
                          .arg(synchroniser.status().server));
    m_field->setHelp(tr("It is kept in the system's key store, never in a file."));
    contentLayout()->addWidget(text);
    contentLayout()->addWidget(m_field);
    contentLayout()->addStretch();
    auto *sign = setPrimary(tr("Sign in"));
    sign->setObjectName(QStringLiteral("signInSave"));
    connect(sign, &QPushButton::clicked, this, &SignInDialog::signIn);
    connect(m_token, &QLineEdit::textEdited, this, [this] { m_field->setError({}); });
    m_token->setFocus();
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
    finishWith(m_synchroniser.signInAgain(token),
               [notices] { notices->tell({.text = tr("Signed in again")}); });
}

} // namespace waymark
