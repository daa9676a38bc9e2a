// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SharedReferences.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

namespace waymark {

class Connection;

/// Where what an object refers to stands while a batch is made: on the server or in the batch, on its way
/// there, refused, or only here.
class ReferenceStanding
{
public:
    enum class Standing { Ready, Later, Blocked };
    /// `blockedBy` is what was refused, or is not going there.
    struct Found
    {
        Standing standing = Standing::Ready;
        QString blockedBy = {};
    };

    explicit ReferenceStanding(Connection &connection) : m_connection(connection), m_references(connection) {}

    SharedReferences &shared() { return m_references; }

    /// From now on it is in the batch: what comes behind it there can name it.
    void addToBatch(const QString &uid) { m_inBatch.insert(uid); }
    bool isInBatch(const QString &uid) const { return m_inBatch.contains(uid); }

    /// Whether the object can be sent as things are, by what it names; itself aside.
    Result<Found> of(const SyncType &type, const QString &uid, const QJsonObject &object);
    /// The row with all that the server can know of it.
    Result<QJsonObject> sendable(const SyncType &type, const QJsonObject &row);

private:
    Result<bool> isThere(const ObjectReference &reference);
    Result<Found> of(const ObjectReference &reference);

    Connection &m_connection;
    SharedReferences m_references;
    QSet<QString> m_inBatch;
};

} // namespace waymark
