// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/TimeZones.h"

namespace waymark {

bool isTimeZone(const QString &id)
{
    return !id.isEmpty() && QTimeZone(id.toLatin1()).isValid();
}

QTimeZone timeZoneOr(const QString &id, const QTimeZone &otherwise)
{
    return isTimeZone(id) ? QTimeZone(id.toLatin1()) : otherwise;
}

} // namespace waymark
