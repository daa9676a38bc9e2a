// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/service/Service.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/people/Person.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace waymark::test {

/// A server without a socket on a database of its own, with an admin and two TAMs.
class ServiceHouse
{
public:
    explicit ServiceHouse(const Service::Options &options = {});

    /// A user of the house and the token of their one device.
    struct Member
    {
        Person person;
        QByteArray token;
        QString device;
    };
    Member admin, ada, bob; ///< ada and bob are TAMs.

    FixedClock clock;
    std::unique_ptr<ServerDatabase> database;
    std::unique_ptr<Service> service;

    Member join(const QString &name, Roles roles, const QString &device);
    Response send(const Request &request) { return service->handle(request); }
    /// POST /jmap/api with this body.
    Response post(const Member &member, const QByteArray &body, const QByteArray &key = {});
    /// The body of a request with these calls.
    static QByteArray body(const QList<QJsonArray> &calls);
    /// One call; the arguments of its response, with the method error's type as "error".
    QJsonObject call(const Member &member, const QString &method, QJsonObject arguments = {});
    /// Creates one object; its id, or the set error's type behind "!".
    QString create(const Member &member, const QString &type, const QJsonObject &object);
    /// "" where it was updated, else the set error's type. Like destroy() it says the revision that the
    /// member sees.
    QString update(const Member &member, const QString &type, const QString &id, const QJsonObject &patch);
    QString destroy(const Member &member, const QString &type, const QString &id);
    /// The object as the member sees it; empty where they do not.
    QJsonObject get(const Member &member, const QString &type, const QString &id);

    /// An account of this TAM, made by the admin.
    QString account(const Member &tam, const QString &name);
    QString folder() const { return m_folder.path(); }

protected:
    /// Ends, goes back to this copy of the database, and begins again.
    void restore(const QString &file);

private:
    QJsonObject knownRev(const Member &member, const QString &type, const QString &id);

    const Service::Options m_options;
    QTemporaryDir m_folder;
};

/// The object with members added or replaced.
QJsonObject withMore(QJsonObject object, const QJsonObject &more);
/// What a create of a CTA needs.
QJsonObject aCta(const QString &account, const QJsonObject &more = {});

} // namespace waymark::test
