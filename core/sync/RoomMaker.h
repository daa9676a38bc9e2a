// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SyncFacts.h"
#include "core/sync/SyncType.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace waymark {

class WriteTransaction;

/// Makes room for objects whose unique values (a contact's address) rows of this device have: such a row of
/// which the server knows nothing is the same thing, made twice, and takes over the server's id.
class RoomMaker
{
public:
    RoomMaker(WriteTransaction &transaction, const SyncFacts &facts);

    /// `objects` by their uids (at most 1,000), in the form of the wire.
    Result<void> make(const SyncType &type, const QHash<QString, QJsonObject> &objects);

private:
    Result<void> makeForContacts(const SyncType &type, const QHash<QString, QJsonObject> &objects);
    Result<void> giveUpAddress(const SyncType &type, const QString &holder);
    Result<void> makeForContact(const SyncType &type, const QString &holder, const QString &uid);
    Result<void> makeForSuppressions(const SyncType &type, const QHash<QString, QJsonObject> &objects);
    Result<void> makeForUser(const SyncType &type, const QString &uid, const QJsonObject &object);
    Result<void> makeForOrganisation(const SyncType &type, const QString &uid);
    Result<bool> isThere(const SyncType &type, const QString &uid);
    Result<void> adopt(const SyncType &type, const QString &holder, const QString &uid);

    WriteTransaction &m_transaction;
    const SyncFacts &m_facts;
};

} // namespace waymark
