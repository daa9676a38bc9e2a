// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Ctas.h"
#include "ui/cta/create/CtaForm.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

namespace waymark {

class PlanView;
class Scrim;

/// New CTA: what it is at the left, the checklist that comes of it at the right, live.
class NewCtaDialog : public DialogFrame
{
    Q_OBJECT
public:
    /// Reads what the dialog needs and opens it over `window`; tells why where it cannot.
    static void open(const UiContext &context, const AccountId &account, QWidget *window);

private:
    NewCtaDialog(const UiContext &context, const CtaFormChoices &choices, PlaybookSearch search,
                 QWidget *window);

    NewCta wanted() const;
    void plan();
    void save(bool thenValidate);
    void saved(const CtaId &cta, qint64 act, bool thenValidate);
    void openRunning();

    UiContext m_context;
    Ctas m_ctas;
    CtaFormChoices m_choices;
    CtaForm *m_form;
    PlanView *m_plan;
    PlanChoices m_planned;
    PlaybookId m_playbook;
    std::optional<CtaId> m_running;
};

} // namespace waymark
