// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/User.h"

namespace waymark {

QString firstName(const User &user)
{
    return user.name.simplified().section(QLatin1Char(' '), 0, 0);
}

} // namespace waymark
