// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"

#include <QString>

namespace waymark {

class WriteTransaction;

/// What a person does to one recipient's delivery, inside a transaction.
namespace deliveryActs {

Result<void> itArrived(WriteTransaction &transaction, const DeliveryId &delivery);
Result<void> sendAgain(WriteTransaction &transaction, const DeliveryId &delivery);
Result<void> correctAddress(WriteTransaction &transaction, const DeliveryId &delivery,
                            const QString &address);
Result<void> markBounced(WriteTransaction &transaction, const DeliveryId &delivery);

} // namespace deliveryActs

} // namespace waymark
