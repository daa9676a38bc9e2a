// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Ctas.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QCheckBox;

namespace waymark {

class DateField;
class FormField;

/// Another due date for a CTA, its open tasks moved along or not.
class DueDateDialog : public DialogFrame
{
    Q_OBJECT
public:
    DueDateDialog(const UiContext &context, const Cta &cta, QWidget *parent);

private:
    void showWhatItMeans();
    void save();

    UiContext m_context;
    Ctas m_ctas;
    Cta m_cta;
    DateField *m_date;
    FormField *m_field;
    QCheckBox *m_shift;
};

} // namespace waymark
