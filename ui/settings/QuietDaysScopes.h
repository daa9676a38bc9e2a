// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Organisation.h"
#include "core/domain/PickList.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>

namespace waymark {

/// For whom quiet days can be: everybody, the accounts of a region, or one account. Read when asked for.
class QuietDaysScopes
{
    Q_DECLARE_TR_FUNCTIONS(waymark::QuietDaysScopes)
public:
    using NamedAccount = std::pair<QString, AccountId>;

    explicit QuietDaysScopes(const WorkContext &context) : m_context(context) {}

    Result<QList<PickItem>> regions() const;
    /// By name.
    Result<QList<NamedAccount>> accounts() const;
    /// "All accounts", a region's label or an account's name; an unknown one as it came.
    QString words(const QuietDays &days) const;

private:
    WorkContext m_context;
};

} // namespace waymark
