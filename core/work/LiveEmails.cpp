// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/LiveEmails.h"

#include "core/store/SubmissionRepository.h"

namespace waymark {

Result<int> LiveEmails::ofAccount(Connection &connection, const AccountId &account)
{
    return SubmissionRepository::countLive(connection, account);
}

Result<int> LiveEmails::ofCta(Connection &connection, const CtaId &cta)
{
    return SubmissionRepository::countLive(connection, cta);
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
