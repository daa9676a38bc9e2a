// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QString>

namespace waymark {

/// Which accounts a list shows, in which order, and which window of them.
struct AccountQuery
{
    enum class Sort {
        Name,
        Carr,    ///< Largest first.
        Renewal, ///< Soonest first.
        Health,  ///< Worst first.
    };

    QString text;                   ///< Anywhere in name, domain or external id, in any case; empty for all.
    UserId technicalAccountManager; ///< Only this person's book; empty for everybody's.
    Sort sort = Sort::Name;         ///< What has no value comes last; equal ones are in order of name.
    int offset = 0;
    int limit = 200;

    bool operator==(const AccountQuery &) const = default;
};

} // namespace waymark
