// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/delivery/TransportOutcome.h"
#include "core/domain/Ids.h"

#include <QCoreApplication>

namespace waymark {

class WriteTransaction;

/// The blind copies for the workspace's archive address. Each is a message of its own, sent after the
/// recipient's was accepted: as a second recipient of the same message its refusal could take the recipient's
/// delivery with it. The list of copies still to send (ArchiveCopyRepository) is kept from the transaction on
/// that records the acceptance, so none is lost; and a copy leaves the list before its last byte leaves, so
/// none is repeated by itself.
class ArchiveCopies
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ArchiveCopies)
public:
    /// Notes how sending a copy ended. A refusal for good, and an answer that never came, stand as a remark
    /// on the delivery, whose state they do not change; what was refused for now or not reached is tried
    /// again.
    static Result<void> settle(WriteTransaction &transaction, const DeliveryId &delivery,
                               const TransportOutcome &outcome);

    /// What stands on the delivery of a copy that was refused for good, or may have arrived.
    static QString remark(const TransportOutcome &outcome);
};

} // namespace waymark
