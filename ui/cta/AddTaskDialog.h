// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Tasks.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace waymark {

class DateField;
class TimeField;
class FormField;

/// A call or a to-do by hand, added to a CTA's checklist.
class AddTaskDialog : public DialogFrame
{
    Q_OBJECT
public:
    AddTaskDialog(const UiContext &context, const CtaId &cta, QDate proposed, QWidget *parent);

private:
    void save();

    UiContext m_context;
    CtaId m_cta;
    QComboBox *m_kind;
    QLineEdit *m_title;
    FormField *m_titleField;
    DateField *m_date;
    QCheckBox *m_anyTime;
    TimeField *m_time;
};

} // namespace waymark
