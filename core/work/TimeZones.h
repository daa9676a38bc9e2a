// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>
#include <QTimeZone>

namespace waymark {

/// Whether this machine knows the IANA id. An empty one is none: QTimeZone takes it for the machine's own.
bool isTimeZone(const QString &id);

/// The zone with this id, or `otherwise` when there is none.
QTimeZone timeZoneOr(const QString &id, const QTimeZone &otherwise);

} // namespace waymark
