// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Task.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QLineEdit;

namespace waymark {

class FormField;

/// Why a step is skipped; the checklist shows the reason in its place.
class SkipDialog : public DialogFrame
{
    Q_OBJECT
public:
    SkipDialog(const UiContext &context, const Task &task, QWidget *parent);

private:
    void save();

    UiContext m_context;
    Task m_task;
    QLineEdit *m_reason;
    FormField *m_field;
};

} // namespace waymark
