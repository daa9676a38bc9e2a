// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Money.h"

#include <QDate>
#include <QString>

#include <optional>

namespace waymark {

/// An account as a list shows it.
struct AccountListRow
{
    AccountId id;
    QString name;
    std::optional<Money> carr;
    QDate renewalDate; ///< Null without one.
    std::optional<int> health;

    bool operator==(const AccountListRow &) const = default;
};

} // namespace waymark
