// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Ctas.h"
#include "ui/shell/UiContext.h"

#include <QObject>

class QWidget;

namespace waymark {

/// The registry's actions on the selected CTA: new, status, due date, owner, playbook, snooze.
class CtaActions : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `window`.
    CtaActions(const UiContext &context, QWidget *window);

private:
    void updateEnabled();
    std::optional<Cta> selectedCta() const;
    bool hasSomebodyElse(const Cta &cta) const;
    void changeStatus();
    void reopen();
    void snooze();
    void endSnooze();
    void changeDueDate();
    void changeOwner();
    void replacePlaybook();

    UiContext m_context;
    Ctas m_ctas;
    QWidget *m_window;
};

} // namespace waymark
