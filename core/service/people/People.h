// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/service/people/Person.h"

#include <QList>
#include <QString>

namespace waymark {

class Change;
class SqlConnection;

/// The users of the server. Each has an Identity object, by which colleagues know them.
class People
{
public:
    /// Fails with Invalid where a field is not right, with Conflict where the address is somebody's already.
    static Result<Person> add(Change &change, const QString &name, const QString &email, Roles roles,
                              const Clock &clock);
    static Result<QList<Person>> list(SqlConnection &connection);
    /// By address. Fails with NotFound.
    static Result<Person> find(SqlConnection &connection, const QString &email);
    /// From now on no token of theirs is taken, or again; nothing that is theirs is touched.
    static Result<void> setDisabled(Change &change, const Person &person, bool disabled);
};

} // namespace waymark
