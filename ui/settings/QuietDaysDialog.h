// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Organisation.h"
#include "ui/widgets/DialogFrame.h"

class QLineEdit;

namespace waymark {

class DateField;
class FormField;

/// Names a span of quiet days. Accepted, entered() says which.
class QuietDaysDialog : public DialogFrame
{
    Q_OBJECT
public:
    QuietDaysDialog(const QuietDays &days, QWidget *parent);

    QuietDays entered() const;

private:
    void confirm();

    QuietDays m_days;
    QLineEdit *m_name;
    DateField *m_from;
    DateField *m_to;
    FormField *m_nameField;
    FormField *m_toField;
};

} // namespace waymark
