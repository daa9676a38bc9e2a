// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Cta.h"

namespace waymark {

/// A CTA as lists show it: with the names it mentions and how far it is.
struct CtaRow
{
    Cta cta;
    QString accountName;
    std::optional<int> accountHealth;
    QString playbookName;
    QString playbookShortName;
    int emailsSent = 0;  ///< Completed email tasks.
    int emailsTotal = 0; ///< Email tasks that were not skipped.
    int openTasks = 0;
    QDate nextDue; ///< Of the open tasks; null without any.

    bool operator==(const CtaRow &) const = default;
};

} // namespace waymark
