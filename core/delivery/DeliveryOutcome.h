// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/delivery/TransportOutcome.h"
#include "core/domain/Delivery.h"

#include <QDateTime>

namespace waymark {

/// What becomes of a delivery by how its attempt ended (core/domain/README.md, "States of a delivery"): the
/// rule of the desktop's outbox and of the server. `attempts` counts this attempt already; one that did not
/// reach the server was none.
void applyOutcome(Delivery &delivery, const TransportOutcome &outcome, const QDateTime &now);

/// How an attempt ended of which only is known that the program ended in its middle: with the last byte gone
/// it may have arrived, before it there was none.
TransportOutcome outcomeOfInterruption(bool dataSent);

} // namespace waymark
