// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Delivery.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QLineEdit;

namespace waymark {

class FormField;

/// Corrects a contact's address after it was refused, and sends the email to the new one.
class AddressDialog : public DialogFrame
{
    Q_OBJECT
public:
    AddressDialog(const UiContext &context, const Delivery &delivery, QWidget *parent);

private:
    QString wrong() const;
    void save();

    UiContext m_context;
    Delivery m_delivery;
    QLineEdit *m_address;
    FormField *m_field;
};

} // namespace waymark
