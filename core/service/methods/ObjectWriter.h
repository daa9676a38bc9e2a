// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/SetError.h"
#include "core/protocol/TypeSchema.h"
#include "core/service/methods/MethodContext.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace waymark {

struct StoredObject;

/// What one `/set` does to one object: may the caller, does it hold together, then it is written.
class ObjectWriter
{
public:
    ObjectWriter(MethodContext &context, const TypeSchema &type) : m_context(context), m_type(type) {}

    /// An outcome for the client, or an error of the database.
    using Done = Result<SetOutcome<QJsonObject>>;

    /// Gives what the server set. `given` has no creation ids any more.
    Done create(const QJsonObject &given);
    Done update(const QString &id, const QJsonObject &patch, std::optional<qint64> ifRev);
    Done destroy(const QString &id, std::optional<qint64> ifRev);

private:
    /// `hashes` are those that the same content may have been noted with.
    Done createAgain(const StoredObject &object, const QStringList &hashes) const;
    Done insert(const QString &uid, const QString &hash, const QJsonObject &content);
    Done insertSubmission(const QString &uid, const QString &hash, QJsonObject &content);
    Done updateSending(const StoredObject &object, QJsonObject content);
    /// The object, if the caller sees it.
    Result<SetOutcome<StoredObject>> seenObject(const QString &id) const;
    Result<SetOutcome<void>> checkContent(const QJsonObject &before, const QJsonObject &content, qint64 key);
    Done write(const StoredObject &object, const QJsonObject &asked);
    Result<SetError> withPlaces(SetError error, const QJsonObject &given);
    Done conflict(const StoredObject &object, const QJsonObject &patch);
    bool mayUpdate(const QString &id) const;

    MethodContext &m_context;
    const TypeSchema &m_type;
};

} // namespace waymark
