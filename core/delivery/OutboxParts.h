// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/delivery/LeavingReview.h"
#include "core/delivery/TransportFactory.h"

namespace waymark {

class SecretStore;
class Store;

/// What an Outbox works with; store and secrets must outlive it.
struct OutboxParts
{
    Store &store;
    SecretStore &secrets;
    LeavingReview review = reviewBeforeLeaving;
    TransportFactory transport = makeTransport;
};

} // namespace waymark
