// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Suppressions.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QCheckBox;
class QLineEdit;

namespace waymark {

class FormField;
class TextLabel;

/// Lets an address get email again: with a reason that stays in the list, and an opt-out only where the
/// person asked for it themselves.
class LiftDialog : public DialogFrame
{
    Q_OBJECT
public:
    /// `address` may be empty: an erased one stands in no list and is typed.
    LiftDialog(const UiContext &context, const QString &address, QWidget *parent);

private:
    void showHeld();
    void save();

    UiContext m_context;
    Suppressions m_suppressions;
    QLineEdit *m_address;
    QLineEdit *m_why;
    QCheckBox *m_asked;
    TextLabel *m_held;
    FormField *m_addressField;
    FormField *m_whyField;
};

} // namespace waymark
