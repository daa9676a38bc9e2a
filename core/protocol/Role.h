// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFlags>

namespace waymark {

/// What a user may be. One person can be both.
enum class Role {
    Tam = 1,   ///< Works a book of accounts.
    Admin = 2, ///< Sees and changes everything that can be changed.
};
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

inline constexpr Roles nobody{};
inline constexpr Roles everybody = Roles(Role::Tam) | Role::Admin;

} // namespace waymark
