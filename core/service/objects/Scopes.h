// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/Role.h"
#include "core/protocol/TypeSchema.h"
#include "core/service/people/Caller.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

namespace waymark {

class SqlConnection;

/// The scopes that an object is in. An object is seen by who has one of them.
QSet<QString> scopesOf(const TypeSchema &type, const QString &uid, const QJsonObject &content);

/// Names of scopes: everybody's, admins', one account's, one user's.
QString scopeOfEverybody();
QString scopeOfAdmins();
QString scopeOfAccount(const QString &account);
QString scopeOfUser(const QString &person);

/// Whether a person has everybody's scope and the admins', and so sees every object that is there: what is
/// not everybody's is in the admins' scope, whichever others it is in.
Result<bool> seesAll(SqlConnection &connection, const QString &person);

/// An SQL condition: `object` ("o.id") is in one of the scopes of a person now. Binds: the person.
QString seenNow(const QString &object);
/// The same for the state `modseq`. Binds: the person, then the modseq four times.
QString seenThen(const QString &object);
/// The same for any state since `modseq`. Binds: the person, then the modseq twice.
QString seenSince(const QString &object);

} // namespace waymark
