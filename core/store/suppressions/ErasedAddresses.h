// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// What is left of addresses that were erased: a hash of each (HMAC-SHA-256, RFC 2104) with a key of this
/// workspace, so that the opt-out of such an address goes on holding. Who has the file has the key with it
/// and can try addresses; who has a hash alone cannot.
class ErasedAddresses
{
public:
    /// The workspace's key, and the hashes with their moments.
    struct Kept
    {
        std::optional<QString> key;
        QList<QVariantList> rows;
    };

    /// How many there are.
    static Result<qint64> count(Connection &connection);
    /// Those of these normalised addresses (at most 1,000) that were erased.
    static Result<QSet<QString>> among(Connection &connection, const QStringList &keys);

    /// Keeps the hash of an address; makes the workspace's key where there is none yet.
    static Result<void> add(WriteTransaction &transaction, const QString &address);
    /// Forgets the hash; false when there was none.
    static Result<bool> remove(WriteTransaction &transaction, const QString &address);
    /// All of it, for takeOver().
    static Result<Kept> read(Connection &connection);
    /// Takes over what a later state of the same workspace keeps.
    static Result<void> takeOver(WriteTransaction &transaction, const Kept &later);
};

} // namespace waymark
