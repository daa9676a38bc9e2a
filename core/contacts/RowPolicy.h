// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportPolicies.h"

#include <optional>

namespace waymark {

/// What a person decided for one row, in place of the policies of the whole import.
struct RowPolicy
{
    /// For a contact or an account that is there already.
    std::optional<ImportPolicies::Existing> existing;
    /// Of several rows that are the same, the one with the highest number counts; 0 where none was chosen.
    int preference = 0;

    bool operator==(const RowPolicy &) const = default;
    bool isUsual() const { return !existing && preference == 0; }
};

} // namespace waymark
