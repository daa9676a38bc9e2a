// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"

#include <QList>
#include <QString>

namespace waymark {

class Connection;
class WriteTransaction;

/// The deliveries of which the archive address still gets a copy, in the order in which they were accepted. A
/// copy is of one delivery at most once in the list.
class ArchiveCopyRepository
{
public:
    /// The organisation's archive address; empty for none.
    static Result<QString> address(Connection &connection);

    static Result<QList<DeliveryId>> waiting(Connection &connection);
    /// Those whose last byte was handed to the mail server and whose answer has not been noted.
    static Result<QList<DeliveryId>> handedOver(Connection &connection);

    /// Does nothing without an archive address.
    static Result<void> add(WriteTransaction &transaction, const DeliveryId &delivery);
    /// Moves it from the waiting to those handed over.
    static Result<void> handOver(WriteTransaction &transaction, const DeliveryId &delivery);
    /// Moves it back: the mail server refused it for now.
    static Result<void> takeBack(WriteTransaction &transaction, const DeliveryId &delivery);
    static Result<void> remove(WriteTransaction &transaction, const DeliveryId &delivery);
};

} // namespace waymark
