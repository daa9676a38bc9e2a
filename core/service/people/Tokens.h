// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/service/people/Caller.h"
#include "core/service/people/Person.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace waymark {

class SqlConnection;

/// Bearer tokens: "ID.SECRET", the secret 256 random bits of which only the hash is stored. A token is for
/// one user and one device.
class Tokens
{
public:
    /// What is known of a token; never its secret.
    struct Row
    {
        QString id;
        QString person;
        QString device;
        QDateTime createdAt;
        QDateTime expiresAt;
        QDateTime revokedAt; ///< Null while it is not.
    };

    /// A new token, in full: this once. `device` is a word of letters, digits, "-" and "_". Fails with
    /// Invalid.
    static Result<QString> create(SqlConnection &connection, const Person &person, const QString &device,
                                  const QDateTime &expiresAt, const Clock &clock);
    static Result<QList<Row>> list(SqlConnection &connection);
    /// From now on it is not taken. Fails with NotFound.
    static Result<void> revoke(SqlConnection &connection, const QString &id, const Clock &clock);

    /// Who `token` was given to; nothing where it is not good (any more): not known, expired, revoked, or its
    /// user disabled. Secrets are compared in constant time.
    static Result<std::optional<Caller>> callerOf(SqlConnection &connection, const QString &token,
                                                  const Clock &clock);
};

} // namespace waymark
