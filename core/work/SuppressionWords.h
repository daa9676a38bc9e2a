// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Contact.h"

#include <QTimeZone>

namespace waymark {

/// Why a contact can get no email of `organisation`, with the day in `zone`: "Unsubscribed 6 Nov"; nothing
/// for one who can.
QString suppressionWords(const Contact &contact, const Organisation &organisation, const QTimeZone &zone);

/// A day in few words, in the person's locale: "6 Nov".
QString shortDay(const QDateTime &instant, const QTimeZone &zone);

} // namespace waymark
