// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QCheckBox;
class QLineEdit;

namespace waymark {

class FormField;
class SessionSecretStore;
class Synchroniser;

/// Takes a new token for the server that the workspace is connected to.
class SignInDialog : public DialogFrame
{
    Q_OBJECT
public:
    SignInDialog(const UiContext &context, Synchroniser &synchroniser, SessionSecretStore &secrets,
                 QWidget *parent);
    ~SignInDialog() override;

private:
    void signIn();
    void noteKept(const Result<void> &done);

    UiContext m_context;
    Synchroniser &m_synchroniser;
    SessionSecretStore &m_secrets;
    QLineEdit *m_token;
    FormField *m_field;
    QCheckBox *m_session;
};

} // namespace waymark
