// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Draft.h"

#include <optional>

namespace waymark {

/// A draft as lists show it: with the names it mentions.
struct DraftListRow
{
    Draft draft;
    QString taskTitle;
    QDate taskDueDate;
    QString ctaName;
    QString playbookShortName; ///< Empty for a CTA without a playbook.
    QString accountName;
    std::optional<int> accountHealth;

    bool operator==(const DraftListRow &) const = default;
};

} // namespace waymark
