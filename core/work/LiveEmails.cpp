// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/LiveEmails.h"

#include "core/store/SubmissionRepository.h"

#include <algorithm>
#include <limits>

namespace waymark {

namespace {

/// Only what has not left is read: a handful of rows, however long the workspace has been in use.
Result<int> countLive(Connection &connection, const auto &belongs)
{
    const auto rows =
        SubmissionRepository::rows(connection, liveStates(), 0, std::numeric_limits<int>::max());
    WAYMARK_TRY(rows);
    return static_cast<int>(std::ranges::count_if(
        *rows, [&belongs](const SubmissionRow &row) { return belongs(row.submission); }));
}

} // namespace

Result<int> LiveEmails::ofAccount(Connection &connection, const AccountId &account)
{
    return countLive(connection, [&account](const Submission &s) { return s.account == account; });
}

Result<int> LiveEmails::ofCta(Connection &connection, const CtaId &cta)
{
    return countLive(connection, [&cta](const Submission &s) { return s.cta == cta; });
}

Result<bool> LiveEmails::ofTask(Connection &connection, const TaskId &task)
{
    const auto newest = SubmissionRepository::newestForTask(connection, task);
    WAYMARK_TRY(newest);
    return newest->has_value() && isLive((*newest)->state);
}

Result<bool> LiveEmails::hasLeft(Connection &connection, const TaskId &task)
{
    const auto newest = SubmissionRepository::newestForTask(connection, task);
    WAYMARK_TRY(newest);
    return newest->has_value();
}

} // namespace waymark
