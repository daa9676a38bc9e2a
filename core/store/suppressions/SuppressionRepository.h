// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/SuppressedAddress.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace waymark {

class Connection;
class WriteTransaction;

/// The list of addresses to which nothing is sent.
class SuppressionRepository
{
public:
    /// Whether the file has the list: one that an older Waymark left has not.
    static Result<bool> isKept(Connection &connection);
    static Result<SuppressedAddress> find(Connection &connection, const SuppressionId &id);
    /// Those that hold for an address, compared in its normalised form.
    static Result<QList<SuppressedAddress>> holding(Connection &connection, const QString &address);
    /// Whether any address is listed, or was.
    static Result<bool> hasAny(Connection &connection);
    /// Those that hold for these normalised addresses, by address.
    static Result<QHash<QString, QList<SuppressedAddress>>> holdingAll(Connection &connection,
                                                                       const QStringList &keys);
    /// The first ones that hold behind this id, in the order of ids; from the beginning for an empty one.
    static Result<QList<SuppressedAddress>> holdingAfter(Connection &connection, const SuppressionId &id,
                                                         int limit);

    /// New, or changed. Contacts with the address follow at the end of the transaction (SuppressionKeeper).
    static Result<void> save(WriteTransaction &transaction, const SuppressedAddress &suppression);
};

} // namespace waymark
