// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/service/ServiceHouse.h"

#include "core/protocol/JmapRequest.h"
#include "core/service/ServerBackup.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/objects/Change.h"
#include "core/service/people/People.h"
#include "core/service/people/Tokens.h"

#include <QJsonDocument>

namespace waymark::test {

namespace {

/// Where the tests run on PostgreSQL: the address of an empty database that they may fill.
DatabaseAddress addressIn(const QString &folder)
{
    const QString url = qEnvironmentVariable("WAYMARK_TEST_DATABASE");
    if (url.isEmpty())
        return DatabaseAddress::inFolder(folder);
    const auto address = DatabaseAddress::fromUrl(url);
    if (!address)
        qFatal("%s", qPrintable(describe(address.error())));
    return *address;
}

void emptied(const DatabaseAddress &address)
{
    if (address.engine == DatabaseAddress::Engine::Sqlite)
        return;
    const auto connection = SqlConnection::open(address);
    for (const char *sql : {"DROP SCHEMA public CASCADE", "CREATE SCHEMA public"}) {
        const auto done = (*connection)->execute(QLatin1String(sql));
        if (!done)
            qFatal("%s", qPrintable(describe(done.error())));
    }
}

} // namespace

ServiceHouse::ServiceHouse(const Service::Options &options)
    : clock(QDateTime::fromString(QStringLiteral("2026-11-22T08:00:00Z"), Qt::ISODate)), m_options(options)
{
    const DatabaseAddress address = addressIn(m_folder.path());
    emptied(address);
    auto opened = ServerDatabase::open(address);
    if (!opened)
        qFatal("%s", qPrintable(describe(opened.error())));
    database = std::move(*opened);
    service = std::make_unique<Service>(*database, clock, options);
    admin = join(QStringLiteral("Grace Admin"), Role::Admin, QStringLiteral("desk"));
    ada = join(QStringLiteral("Ada Tam"), Role::Tam, QStringLiteral("laptop"));
    bob = join(QStringLiteral("Bob Tam"), Role::Tam, QStringLiteral("laptop"));
}

void ServiceHouse::restore(const QString &file)
{
    service.reset();
    database.reset();
    const auto restored = ServerBackup::restore(m_folder.path(), file, clock);
    if (!restored)
        qFatal("%s", qPrintable(describe(restored.error())));
    auto opened = ServerDatabase::open(DatabaseAddress::inFolder(m_folder.path()));
    if (!opened)
        qFatal("%s", qPrintable(describe(opened.error())));
    database = std::move(*opened);
    service = std::make_unique<Service>(*database, clock, m_options);
}

ServiceHouse::Member ServiceHouse::join(const QString &name, Roles roles, const QString &device)
{
    Member member;
    member.device = device;
    SqlConnection &connection = **database->connection();
    const Result<void> done = connection.write([&]() -> Result<void> {
        auto change = Change::begin(connection);
        if (!change)
            return failure(change.error());
        const QString email = name.section(u' ', 0, 0).toLower() + QStringLiteral("@team.example");
        const auto person = People::add(*change, name, email, roles, clock);
        if (!person)
            return failure(person.error());
        member.person = *person;
        const auto token = Tokens::create(connection, *person, device, clock.now().addDays(30), clock);
        if (!token)
            return failure(token.error());
        member.token = token->toLatin1();
        const auto types = change->finish();
        return types ? Result<void>() : failure(types.error());
    });
    if (!done)
        qFatal("%s", qPrintable(describe(done.error())));
    return member;
}

QByteArray ServiceHouse::body(const QList<QJsonArray> &calls)
{
    QJsonArray list;
    for (const QJsonArray &call : calls)
        list.append(call);
    return QJsonDocument(
               QJsonObject{{QStringLiteral("using"), QJsonArray{coreCapability(), programsCapability()}},
                           {QStringLiteral("methodCalls"), list}})
        .toJson(QJsonDocument::Compact);
}

Response ServiceHouse::post(const Member &member, const QByteArray &body, const QByteArray &key)
{
    Request request;
    request.method = "POST";
    request.path = "/jmap/api";
    request.headers = {{"authorization", "Bearer " + member.token},
                       {"content-type", "application/json"},
                       {"host", "sync.example"}};
    if (!key.isEmpty())
        request.headers.insert("idempotency-key", key);
    request.body = body;
    return service->handle(request);
}

QJsonObject ServiceHouse::call(const Member &member, const QString &method, QJsonObject arguments)
{
    arguments.insert(QStringLiteral("accountId"), database->workspace());
    const Response response = post(member, body({QJsonArray{method, arguments, QStringLiteral("0")}}));
    const QJsonArray answer = QJsonDocument::fromJson(response.body)
                                  .object()
                                  .value(QStringLiteral("methodResponses"))
                                  .toArray()
                                  .at(0)
                                  .toArray();
    QJsonObject result = answer.at(1).toObject();
    if (answer.at(0).toString() == QLatin1String("error"))
        result.insert(QStringLiteral("error"), result.value(QStringLiteral("type")));
    else if (answer.isEmpty())
        result.insert(QStringLiteral("error"),
                      QString(QString::number(response.status) + QString::fromUtf8(response.body)));
    return result;
}

QString ServiceHouse::create(const Member &member, const QString &type, const QJsonObject &object)
{
    const QJsonObject result = call(member, type + QStringLiteral("/set"),
                                    {{QStringLiteral("create"), QJsonObject{{QStringLiteral("k"), object}}}});
    const QString id =
        result.value(QStringLiteral("created"))[QStringLiteral("k")][QStringLiteral("id")].toString();
    if (!id.isEmpty())
        return id;
    const QJsonValue error = result.value(QStringLiteral("notCreated"))[QStringLiteral("k")];
    return u'!' + error[QStringLiteral("type")].toString(result.value(QStringLiteral("error")).toString());
}

QJsonObject ServiceHouse::knownRev(const Member &member, const QString &type, const QString &id)
{
    const QJsonValue rev = get(member, type, id).value(QStringLiteral("rev"));
    return rev.isUndefined() ? QJsonObject() : QJsonObject{{id, rev}};
}

QString ServiceHouse::update(const Member &member, const QString &type, const QString &id,
                             const QJsonObject &patch)
{
    const QJsonObject result = call(member, type + QStringLiteral("/set"),
                                    {{QStringLiteral("update"), QJsonObject{{id, patch}}},
                                     {QStringLiteral("ifRevs"), knownRev(member, type, id)}});
    if (result.value(QStringLiteral("updated")).toObject().contains(id))
        return {};
    return result.value(QStringLiteral("notUpdated"))[id][QStringLiteral("type")].toString(
        QStringLiteral("?"));
}

QString ServiceHouse::destroy(const Member &member, const QString &type, const QString &id)
{
    const QJsonObject result = call(member, type + QStringLiteral("/set"),
                                    {{QStringLiteral("destroy"), QJsonArray{id}},
                                     {QStringLiteral("ifRevs"), knownRev(member, type, id)}});
    if (result.value(QStringLiteral("destroyed")).toArray().contains(id))
        return {};
    return result.value(QStringLiteral("notDestroyed"))[id][QStringLiteral("type")].toString(
        QStringLiteral("?"));
}

QJsonObject ServiceHouse::get(const Member &member, const QString &type, const QString &id)
{
    return call(member, type + QStringLiteral("/get"), {{QStringLiteral("ids"), QJsonArray{id}}})
        .value(QStringLiteral("list"))
        .toArray()
        .at(0)
        .toObject();
}

QString ServiceHouse::account(const Member &tam, const QString &name)
{
    return create(
        admin, QStringLiteral("Account"),
        {{QStringLiteral("name"), name}, {QStringLiteral("technicalAccountManager"), tam.person.uid}});
}

QJsonObject withMore(QJsonObject object, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonObject aCta(const QString &account, const QJsonObject &more)
{
    return withMore({{QStringLiteral("account"), account},
                     {QStringLiteral("name"), QStringLiteral("Onboarding")},
                     {QStringLiteral("type"), QStringLiteral("digital_journey")}},
                    more);
}

} // namespace waymark::test
