// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/PropertySchema.h"

#include <QJsonValue>

namespace waymark {

/// The value of a property as a row has it (StoredTable's objects), in the form of the wire.
QJsonValue valueForWire(const PropertySchema &property, const QJsonValue &stored);

/// The way back. `current` is what the row has: a set keeps its order. `empty` is what a new row begins with:
/// it stands where the wire says "none" and the row needs a value.
QJsonValue valueForRow(const PropertySchema &property, const QJsonValue &wire, const QJsonValue &current,
                       const QJsonValue &empty);

} // namespace waymark
