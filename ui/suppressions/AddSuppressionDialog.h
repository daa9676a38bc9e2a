// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Suppressions.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QComboBox;
class QLineEdit;

namespace waymark {

class DateField;
class FormField;

/// Puts an address on the list of those to which nothing is sent, whoever has it: for any reason, or because
/// somebody asked to unsubscribe.
class AddSuppressionDialog : public DialogFrame
{
    Q_OBJECT
public:
    enum class About { AnyReason, Unsubscribe };

    AddSuppressionDialog(const UiContext &context, About about, QWidget *parent);

private:
    QString effect() const;
    void addFields();
    QString wrongAddress() const;
    /// Says whose address it is, and what holds for it already.
    void showKnown();
    void save();

    UiContext m_context;
    Suppressions m_suppressions;
    About m_about;
    QLineEdit *m_address;
    QComboBox *m_reason;
    DateField *m_since;
    QLineEdit *m_source;
    FormField *m_addressField;
};

} // namespace waymark
