// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Ctas.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QComboBox;

namespace waymark {

class DateField;

/// Until when, and why, a CTA rests.
class SnoozeDialog : public DialogFrame
{
    Q_OBJECT
public:
    SnoozeDialog(const UiContext &context, const Cta &cta, QWidget *parent);

private:
    void save();

    UiContext m_context;
    Ctas m_ctas;
    Cta m_cta;
    DateField *m_until;
    QComboBox *m_reason;
};

} // namespace waymark
