// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/TypeSchema.h"
#include "core/service/objects/ObjectPage.h"
#include "core/service/objects/SeenObject.h"
#include "core/service/objects/StoredObject.h"
#include "core/service/people/Caller.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace waymark {

class Change;
class SqlConnection;

/// Objects in the database, whoever asks for them: what may be done is decided elsewhere.
class ObjectStore
{
public:
    /// The object with this id, also its tombstone.
    static Result<std::optional<StoredObject>> find(SqlConnection &connection, const TypeSchema &type,
                                                    const QString &uid);
    /// Those of `uids` that `person` sees, in their order; each of `uids` is another one.
    static Result<QList<StoredObject>> seen(SqlConnection &connection, const TypeSchema &type,
                                            const QString &person, const QStringList &uids);
    /// The same behind `text`, as they are stored: JSON objects with id and rev, with commas between. Fails
    /// with Cancelled where that is too much; then some are there.
    static Result<ObjectPage> seenPage(SqlConnection &connection, const TypeSchema &type,
                                       const Caller &caller, const QStringList &uids, QByteArray &text);
    /// The same without what is in them: whether they are there, and where they belong. Each once.
    static Result<QList<SeenObject>> seenScopes(SqlConnection &connection, const TypeSchema &type,
                                                const QString &person, const QStringList &uids);
    /// The first `most` objects that `person` sees.
    static Result<QList<StoredObject>> allSeen(SqlConnection &connection, const TypeSchema &type,
                                               const QString &person, int most);
    static Result<bool> isSeen(SqlConnection &connection, const QString &person, qint64 key);
    /// Whether `person` has the account by whose TAM the object was seen first, of those that it is in now.
    static Result<bool> hasFirstPlace(SqlConnection &connection, const QString &person, qint64 key);

    /// The object that has the key `value` of a property that must be unique; its uid and key.
    static Result<std::optional<StoredObject>> withUnique(SqlConnection &connection, const QString &property,
                                                          const QString &value);
    /// Whether a living object other than `key` refers to `uid` by one of `properties` ('Type/name').
    static Result<bool> isReferredTo(SqlConnection &connection, const QStringList &properties,
                                     const QString &uid, qint64 key);

    static Result<void> insert(Change &change, const TypeSchema &type, const QString &uid,
                               const QString &createHash, const QJsonObject &content);
    /// Writes new content and raises the revision; gives the new one.
    static Result<qint64> update(Change &change, const TypeSchema &type, const StoredObject &object,
                                 const QJsonObject &content);
    static Result<void> destroy(Change &change, const TypeSchema &type, const StoredObject &object);

private:
    static Result<void> writeKeys(Change &change, const TypeSchema &type, qint64 key,
                                  const QJsonObject &content);
    static Result<void> removeKeys(Change &change, qint64 key);
};

} // namespace waymark
