// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/Service.h"

#include "core/protocol/SchemaTable.h"
#include "core/protocol/SessionObject.h"
#include "core/service/Housekeeping.h"
#include "core/service/HttpAnswers.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/people/Tokens.h"
#include "core/service/sending/WayOut.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrlQuery>

#include <algorithm>

namespace waymark {

namespace {

/// An answer beyond this counts as a request of its user until it has been taken.
constexpr qsizetype largeAnswer = 262'144;

bool isRead(const Request &request)
{
    return request.method == "GET" || request.method == "HEAD";
}

/// What handleAtOnce() looks into at most.
constexpr qsizetype briefBody = 2048;

bool isApi(const Request &request)
{
    return request.method == "POST" && request.path == "/jmap/api";
}

bool isJson(const Request &request)
{
    const QByteArray type = request.header("content-type");
    return type == "application/json" || mediaTypeOf(type) == QLatin1String("application/json");
}

QString fixedFacts(const ServerDatabase &database, const Service::Options &options)
{
    const QString facts =
        QStringLiteral("%1 %2 %3 %4")
            .arg(database.epoch(), options.publicUrl, QCoreApplication::applicationVersion())
            .arg(options.sending ? 1 : 0);
    const QByteArray hash = QCryptographicHash::hash(facts.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(16));
}

Response unauthorised()
{
    Response response = problemAnswer(401, QStringLiteral("Sign in again."));
    response.headers.emplaceBack("WWW-Authenticate", "Bearer");
    return response;
}

Response notJson()
{
    return problemAnswer(415, QStringLiteral("The body must be application/json."));
}

} // namespace

Service::Service(ServerDatabase &database, const Clock &clock, Options options)
    : m_database(database), m_clock(clock),
      m_options(std::move(options)), m_sending{m_options.sending, m_options.publicUrl},
      m_fixedFacts(fixedFacts(database, m_options)), m_api(database, m_options.limits, m_sending, m_clock),
      m_files(database, m_options.limits, m_clock), m_events(database)
{
}

Response Service::handle(const Request &request)
{
    if (request.path == "/healthz" || request.path == "/readyz") {
        if (!isRead(request))
            return notAllowed("GET, HEAD");
        return request.path == "/readyz" ? readiness()
                                         : jsonAnswer({{QStringLiteral("status"), QStringLiteral("ok")}});
    }
    if (request.path.startsWith("/u/"))
        return wayOut(request);
    if (request.path == "/metrics")
        return metrics(request);
    if (isApi(request))
        return api(request);
    return forCaller(request, [&](const Caller &caller) { return handleCall({request, caller}); });
}

Response Service::forCaller(const Request &request, const std::function<Response(const Caller &)> &work)
{
    const auto caller = authenticate(request.header("authorization"));
    if (!caller)
        return errorAnswer(caller.error());
    if (!*caller)
        return unauthorised();
    const auto slot = RequestSlot::take(m_slots, (*caller)->person, m_options.limits.maxConcurrentRequests);
    if (!slot) {
        Response response = problemAnswer(429, QStringLiteral("Too many requests at once."));
        response.headers.emplaceBack("Retry-After", "1");
        return response;
    }
    Response response = work(**caller);
    if (response.body.size() > largeAnswer)
        response.slot = slot;
    return response;
}

Service::Admission Service::admission(const Request &request)
{
    const auto caller = authenticate(request.header("authorization"));
    if (caller && *caller)
        return (*caller)->person;
    return tl::unexpected<Response>(caller ? unauthorised() : errorAnswer(caller.error()));
}

bool Service::mayWrite(const Request &request)
{
    if (request.method != "POST")
        return false;
    if (request.path != "/jmap/api")
        return request.path.startsWith("/u/") || request.path.startsWith("/jmap/upload/");
    return !request.header("idempotency-key").isEmpty() || request.body.contains("/set\"");
}

bool Service::isExpected(const Request &request)
{
    if (request.path.startsWith("/u/"))
        return WayOut(m_database, m_clock).isKnown(WayOut::tokenOf(request)).value_or(true);
    const auto caller = authenticate(request.header("authorization"));
    return !caller || caller->has_value();
}

Response Service::handleCall(const Call &call)
{
    const QString path = QString::fromUtf8(call.request.path);
    if (path == QLatin1String("/.well-known/jmap"))
        return isRead(call.request) ? session(call) : notAllowed("GET, HEAD");
    if (path == QLatin1String("/jmap/api"))
        return notAllowed("POST");
    if (path == QLatin1String("/jmap/eventsource"))
        return call.request.method == "GET" ? eventStream(call) : notAllowed("GET");
    const QStringList parts = path.split(u'/');
    if (parts.size() == 5 && path.startsWith(QLatin1String("/jmap/upload/")) && parts.last().isEmpty())
        return call.request.method == "POST" ? m_files.upload(call.caller, call.request, parts.at(3))
                                             : notAllowed("POST");
    if (parts.size() == 6 && path.startsWith(QLatin1String("/jmap/download/")))
        return isRead(call.request) ? m_files.download(call.caller, call.request, parts)
                                    : notAllowed("GET, HEAD");
    return problemAnswer(404, QStringLiteral("There is nothing here."));
}

Response Service::session(const Call &call)
{
    const auto connection = m_database.connection();
    if (!connection)
        return errorAnswer(connection.error());
    const auto person =
        ObjectStore::find(**connection, *typeSchema(QStringLiteral("Identity")), call.caller.person);
    if (!person || !*person)
        return person ? unauthorised() : errorAnswer(person.error());
    const auto organisation = ObjectStore::allSeen(**connection, *typeSchema(QStringLiteral("Organisation")),
                                                   call.caller.person, 1);
    const auto state = sessionState(call.caller);
    if (!organisation || !state)
        return errorAnswer(organisation ? state.error() : organisation.error());
    SessionObject session;
    session.userName = (*person)->content.value(QStringLiteral("email")).toString();
    session.workspace = m_database.workspace();
    session.workspaceName = organisation->isEmpty()
                                ? QStringLiteral("Waymark")
                                : organisation->first().content.value(QStringLiteral("name")).toString();
    session.state = *state;
    session.user = call.caller.person;
    session.device = call.caller.device;
    session.tam = call.caller.roles.testFlag(Role::Tam);
    session.admin = call.caller.isAdmin();
    session.limits = m_options.limits;
    session.sending = m_options.sending;
    session.baseUrl = m_options.publicUrl;
    if (session.baseUrl.isEmpty())
        session.baseUrl = QLatin1String(call.request.isSecure ? "https://" : "http://") +
                          QString::fromLatin1(call.request.header("host"));
    Response response = jsonAnswer(session.toJson());
    response.headers.emplaceBack("Cache-Control", "no-cache, no-store, must-revalidate");
    return response;
}

Response Service::api(const Request &request)
{
    // Looked at before anybody asks the database: what only reads is answered from one state of it, who asks
    // included.
    const auto asked = m_api.requestIn(request.body);
    const QByteArray key = request.header("idempotency-key");
    if (asked && key.isEmpty() && !asked->mutates())
        return readApi(request, *asked);
    return forCaller(request, [&](const Caller &caller) -> Response {
        if (!isJson(request))
            return notJson();
        if (!asked)
            return problemAnswer(asked.error());
        const auto state = sessionState(caller);
        return state ? answerFrom(m_api.write(caller, *asked, request.body, key, *state))
                     : errorAnswer(state.error());
    });
}

Response Service::readApi(const Request &request, const JmapRequest &asked)
{
    const auto connection = m_database.connection();
    if (!connection)
        return errorAnswer(connection.error());
    Response response;
    const Result<void> read = (*connection)->read([&]() -> Result<void> {
        response = forCaller(request, [&](const Caller &caller) {
            if (!isJson(request))
                return notJson();
            const auto state = sessionState(caller);
            return state ? answerFrom(m_api.read(**connection, caller, asked, *state))
                         : errorAnswer(state.error());
        });
        return {};
    });
    return read ? response : errorAnswer(read.error());
}

Response Service::answerFrom(const JmapApi::Ran &ran)
{
    if (!ran)
        return errorAnswer(ran.error());
    if (!*ran)
        return problemAnswer(ran->error());
    const JmapApi::Outcome &outcome = **ran;
    m_events.announce(outcome.changedTypes);
    Response response;
    response.contentType = "application/json";
    response.body = outcome.body;
    return response;
}

std::optional<Response> Service::handleAtOnce(const Request &request)
{
    // A database behind a network answers when it can.
    const bool isNear = m_database.address().engine == DatabaseAddress::Engine::Sqlite;
    if (!isNear || !isApi(request) || request.body.size() > briefBody ||
        !request.header("idempotency-key").isEmpty())
        return {};
    const auto asked = m_api.requestIn(request.body);
    return asked && JmapApi::asksForFew(*asked) ? std::optional(readApi(request, *asked)) : std::nullopt;
}

Response Service::eventStream(const Call &call) const
{
    const QUrlQuery query(QString::fromUtf8(call.request.query));
    const auto value = [&query](const char *name) {
        return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    };
    bool isNumber = false;
    const int ping = value("ping").toInt(&isNumber);
    const QString closeAfter = value("closeafter");
    if (value("types").isEmpty() || !isNumber || ping < 0 ||
        (closeAfter != QLatin1String("state") && closeAfter != QLatin1String("no")))
        return problemAnswer(
            400, QStringLiteral("types, closeafter (state or no) and ping (seconds) must be given."));
    EventSubscription subscription;
    subscription.person = call.caller.person;
    if (value("types") != QLatin1String("*"))
        subscription.types = value("types").split(u',');
    subscription.closeAfterState = closeAfter == QLatin1String("state");
    // Between these bounds; the RFC lets the server choose others than asked for.
    subscription.ping = ping == 0 ? 0 : std::clamp(ping, 5, 3600);
    subscription.token = call.request.header("authorization");
    subscription.lastEventId = call.request.header("last-event-id");
    Response response;
    response.contentType = "text/event-stream";
    response.headers = {{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}};
    response.events = subscription;
    return response;
}

Response Service::readiness()
{
    const auto connection = m_database.connection();
    if (!connection)
        return errorAnswer(connection.error());
    const auto rows = (*connection)->query(QStringLiteral("SELECT value FROM counter WHERE name = 'modseq'"));
    return rows ? jsonAnswer({{QStringLiteral("status"), QStringLiteral("ready")}})
                : errorAnswer(rows.error());
}

/// For whoever watches the server, who is no user of it and sees nothing that is anybody's.
Response Service::metrics(const Request &request)
{
    if (m_options.metricsToken.isEmpty())
        return problemAnswer(404, QStringLiteral("There is nothing here."));
    if (!isRead(request))
        return notAllowed("GET, HEAD");
    // Hashes, so that how long it takes says nothing of the token.
    const auto hashOf = [](const QByteArray &text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    };
    const QByteArray given = request.header("authorization");
    if (given.left(7).toLower() != "bearer " ||
        hashOf(given.mid(7).trimmed()) != hashOf(m_options.metricsToken))
        return unauthorised();
    const auto text = m_figures.text(m_database, m_clock);
    if (!text)
        return errorAnswer(text.error());
    Response response;
    response.contentType = "text/plain; version=0.0.4; charset=utf-8";
    response.headers.emplaceBack("Cache-Control", "no-store");
    response.body = *text;
    return response;
}

/// For recipients, who have no token of ours but the one in their link.
Response Service::wayOut(const Request &request)
{
    QSet<QString> changed;
    const Response response = WayOut(m_database, m_clock).answer(request, changed);
    m_events.announce(changed);
    return response;
}

Result<void> Service::keepHouse()
{
    const auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    return Housekeeping::run(**connection, m_options.limits, m_clock);
}

Result<std::optional<Caller>> Service::authenticate(const QByteArray &authorization)
{
    if (authorization.left(7).toLower() != "bearer ")
        return std::optional<Caller>();
    const auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    return Tokens::callerOf(**connection, QString::fromLatin1(authorization.mid(7).trimmed()), m_clock);
}

bool Service::isStillGood(const QByteArray &token)
{
    const auto caller = authenticate(token);
    // While the database cannot be asked, a stream stays: it only hints.
    return !caller || *caller;
}

Result<QString> Service::sessionState(const Caller &caller)
{
    const auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    const auto changed =
        (*connection)
            ->remembered(QStringLiteral("SELECT coalesce(max(value), 0) FROM counter WHERE name "
                                        "IN ('type:Organisation', 'type:Identity')"));
    if (!changed)
        return failure(changed.error());
    return QString(m_fixedFacts + u'.' + QString::number(int(caller.roles)) + u'.' +
                   QString::number(changed->first().first().toLongLong()));
}

} // namespace waymark
