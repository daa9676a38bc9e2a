// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Ctas.h"
#include "core/work/PlaybookSearch.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QCheckBox;

namespace waymark {

class DateField;
class PlaybookPicker;
class PlanView;

/// Another playbook for a CTA: which one at the left, the checklist that comes of it at the right, live. Asks
/// once more where something of the old one is done or has a draft.
class ReplacePlaybookDialog : public DialogFrame
{
    Q_OBJECT
public:
    /// Reads what the dialog needs and opens it over `window`; tells why where it cannot.
    static void open(const UiContext &context, const Cta &cta, QWidget *window);

private:
    ReplacePlaybookDialog(const UiContext &context, const Cta &cta, const PlaybookReplacement &replacement,
                          PlaybookSearch search, QDate firstDay, QWidget *window);

    QWidget *makeForm();
    QString whatGoes() const;
    PlanChoices choices() const;
    void plan();
    void ask();
    void replace();

    UiContext m_context;
    Ctas m_ctas;
    Cta m_cta;
    PlaybookReplacement m_replacement;
    PlaybookPicker *m_picker;
    DateField *m_first;
    QCheckBox *m_skipWeekends;
    PlanView *m_plan;
    PlanChoices m_planned;
    PlaybookId m_playbook;
};

} // namespace waymark
