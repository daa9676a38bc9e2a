// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/delivery/TransportOutcome.h"
#include "core/domain/Ids.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace waymark {

class Connection;
class WriteTransaction;

/// The blind copies for the workspace's archive address. Each is a message of its own, sent after the
/// recipient's was accepted: as a second recipient of the same message its refusal could take the recipient's
/// delivery with it. The list of copies still to send is kept in the workspace from the transaction on that
/// records the acceptance, so none is lost; an archive may get one twice, with the same Message-ID.
class ArchiveCopies
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ArchiveCopies)
public:
    /// The address that copies go to; empty for none.
    static Result<QString> address(Connection &connection);
    static Result<QList<DeliveryId>> pending(Connection &connection);

    static Result<void> add(WriteTransaction &transaction, const DeliveryId &delivery);
    /// Notes how sending a copy ended. A refusal for good stands as a remark on the delivery, whose state it
    /// does not change; anything but that and acceptance leaves the copy to be tried again.
    static Result<void> settle(WriteTransaction &transaction, const DeliveryId &delivery,
                               const TransportOutcome &outcome);
};

} // namespace waymark
