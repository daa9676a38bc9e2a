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
    if (id.isEmpty())
        return otherwise;
    const QTimeZone zone(id.toLatin1());
    return zone.isValid() ? zone : otherwise;
}

} // namespace waymark
