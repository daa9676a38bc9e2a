// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QString>

namespace waymark {

/// What an account is known by elsewhere.
struct AccountKeys
{
    AccountId id;
    QString name;
    QString domain;
    QString externalId;

    bool operator==(const AccountKeys &) const = default;
};

} // namespace waymark
