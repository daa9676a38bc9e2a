// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/service/people/Caller.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace waymark {

class ServerDatabase;

/// Method calls of a command beside the server, by the same methods and as one of its users; without the
/// limits of a request, and as one whole.
class LocalCalls
{
public:
    LocalCalls(ServerDatabase &database, Caller caller, const Clock &clock)
        : m_database(database), m_caller(std::move(caller)), m_clock(clock)
    {
    }

    /// All objects of a type that the caller sees, as Foo/get gives them.
    Result<QList<QJsonObject>> all(const QString &type) const;

    /// An object that could not be made or changed.
    struct Refusal
    {
        QString uid;
        QString why; ///< Of the protocol: "conflict", or a description.
    };
    /// Makes and changes objects in one transaction, as Foo/set does with `create` and `update` of
    /// `arguments`. Where anything is refused, nothing is done, and it gives what was.
    Result<QList<Refusal>> set(const QString &type, const QJsonObject &arguments) const;

private:
    ServerDatabase &m_database;
    const Caller m_caller;
    const Clock &m_clock;
};

} // namespace waymark
