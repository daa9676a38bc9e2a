// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SyncType.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>

#include <functional>

namespace waymark {

class Connection;
struct PropertySchema;

/// What an object of the wire refers to.
struct ObjectReference
{
    QString type; ///< "Cta".
    QString uid;
    bool required = false; ///< The object is nothing without it.

    bool operator==(const ObjectReference &) const = default;
};

/// All references of an object, also those in maps and records.
QList<ObjectReference> referencesOf(const SyncType &type, const QJsonObject &object);

/// `object` without the references that are not required and that `isKept` does not want.
QJsonObject withReferences(const SyncType &type, const QJsonObject &object,
                           const std::function<bool(const ObjectReference &)> &isKept);

/// Which rows the server knows, asked once each. For the time of one transaction.
class SharedReferences
{
public:
    explicit SharedReferences(Connection &connection) : m_connection(connection) {}

    Result<bool> isShared(const ObjectReference &reference);
    /// The object without references to what the server does not know: for comparing with its own.
    Result<QJsonObject> onlyShared(const SyncType &type, const QJsonObject &object);
    /// The same, with those that are still to be sent: they are no less part of the object here.
    Result<QJsonObject> onlyTeams(const SyncType &type, const QJsonObject &object);
    void add(const QString &uid) { m_shared.insert(uid, true); }

private:
    Result<bool> isWaiting(const ObjectReference &reference);

    Connection &m_connection;
    QHash<QString, bool> m_shared;
};

} // namespace waymark
