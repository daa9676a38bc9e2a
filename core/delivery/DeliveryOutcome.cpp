// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/DeliveryOutcome.h"

#include "core/domain/RetrySchedule.h"

#include <QCoreApplication>

namespace waymark {

namespace {

using Kind = TransportOutcome::Kind;

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DeliveryOutcome)
};

DeliveryState stateAfter(Kind kind)
{
    switch (kind) {
    case Kind::Accepted:
        return DeliveryState::Accepted;
    case Kind::Deferred:
        return DeliveryState::Deferred;
    case Kind::Failed:
        return DeliveryState::Failed;
    case Kind::Unknown:
        return DeliveryState::Unknown;
    case Kind::NotReached:
        break;
    }
    return DeliveryState::Queued;
}

/// Given back as if it had not been taken: what did not reach the server was no try. Only a deferred delivery
/// has an instant for its next try.
void giveBack(Delivery &delivery)
{
    delivery.attempts = qMax(0, delivery.attempts - 1);
    delivery.state = delivery.nextAttemptAt.isValid() ? DeliveryState::Deferred : DeliveryState::Queued;
}

} // namespace

void applyOutcome(Delivery &delivery, const TransportOutcome &outcome, const QDateTime &now)
{
    delivery.changedAt = now;
    if (outcome.kind == Kind::NotReached) {
        giveBack(delivery);
        return;
    }
    delivery.state = stateAfter(outcome.kind);
    delivery.outcome = outcome.sentence;
    delivery.serverReply = outcome.serverReply;
    delivery.nextAttemptAt = {};
    if (delivery.state != DeliveryState::Deferred)
        return;
    if (const auto next = RetrySchedule::next(delivery.attempts, now)) {
        delivery.nextAttemptAt = *next;
    } else {
        delivery.state = DeliveryState::Failed;
        delivery.outcome += u' ' + Words::tr("Waymark has tried several times and has stopped.");
    }
}

TransportOutcome outcomeOfInterruption(bool dataSent)
{
    if (!dataSent)
        return {};
    return {Kind::Unknown,
            TransportOutcome::Obstacle::None,
            Words::tr("Waymark ended before the mail server confirmed the message. It may have arrived."),
            {}};
}

} // namespace waymark
