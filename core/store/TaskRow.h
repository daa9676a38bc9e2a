// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Task.h"
#include "core/domain/TaskRules.h"

#include <optional>

namespace waymark {

/// A task as Today and the checklist show it: with what it belongs to and how far its email is.
struct TaskRow
{
    Task task;
    QString accountName;
    std::optional<int> accountHealth;
    QString ctaName;
    QString ctaType; ///< Pick-list id of "cta_type".
    PlaybookId playbook;
    QString playbookShortName; ///< Empty for a CTA without a playbook.
    int emailsSent = 0;        ///< Completed email tasks of its CTA.
    int emailsTotal = 0;       ///< Email tasks of its CTA that were not skipped.
    EmailProgress email;       ///< For checklistMark().
};

} // namespace waymark
