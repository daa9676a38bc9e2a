// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/DialogFrame.h"

class QLineEdit;

namespace waymark {

class FormField;

/// Asks to which address a test goes.
class TestMailDialog : public DialogFrame
{
    Q_OBJECT
public:
    TestMailDialog(const QString &ownAddress, const QString &recipient, QWidget *parent = nullptr);

Q_SIGNALS:
    void wanted(const QString &address);

private:
    void take();

    QLineEdit *m_address;
    FormField *m_field;
};

} // namespace waymark
