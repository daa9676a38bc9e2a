// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QLineEdit;

namespace waymark {

class FormField;
class Synchroniser;

/// Takes a new token for the server that the workspace is connected to.
class SignInDialog : public DialogFrame
{
    Q_OBJECT
public:
    SignInDialog(const UiContext &context, Synchroniser &synchroniser, QWidget *parent);

private:
    void signIn();

    UiContext m_context;
    Synchroniser &m_synchroniser;
    QLineEdit *m_token;
    FormField *m_field;
};

} // namespace waymark
