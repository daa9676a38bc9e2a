// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/TimeZones.h"

#include <QSet>

namespace waymark {

/// By its name alone: QTimeZone also makes zones out of any word, which it takes for an abbreviation of one.
bool isTimeZone(const QString &id)
{
    static const QSet<QByteArray> known = [] {
        const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
        return QSet<QByteArray>(ids.begin(), ids.end());
    }();
    return known.contains(id.toUtf8());
}

QTimeZone timeZoneOr(const QString &id, const QTimeZone &otherwise)
{
    if (id.isEmpty())
        return otherwise;
    const QTimeZone zone(id.toLatin1());
    return zone.isValid() ? zone : otherwise;
}

} // namespace waymark
