// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Ctas.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QComboBox;

namespace waymark {

/// Another status for a CTA; the closed ones are how a CTA ends.
class StatusDialog : public DialogFrame
{
    Q_OBJECT
public:
    StatusDialog(const UiContext &context, const Cta &cta, QWidget *parent);

private:
    void save();

    UiContext m_context;
    Ctas m_ctas;
    Cta m_cta;
    QComboBox *m_status;
};

} // namespace waymark
