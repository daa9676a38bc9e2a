// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/Service.h"

#include "core/protocol/SchemaTable.h"
#include "core/protocol/SessionObject.h"
#include "core/protocol/SyncState.h"
#include "core/protocol/ValueCheck.h"
#include "core/service/BlobStore.h"
#include "core/service/HttpAnswers.h"
#include "core/service/ServiceLog.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/people/Tokens.h"
#include "core/service/sending/WayOut.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
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

QString mediaTypeOf(const QByteArray &header)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[a-z0-9!#$&^_.+-]{1,100}/[a-z0-9!#$&^_.+-]{1,100}\\z"));
    const QString type = QString::fromLatin1(header).section(u';', 0, 0).trimmed().toLower();
    return form.match(type).hasMatch() ? type : QStringLiteral("application/octet-stream");
}

Response unauthorised()
{
    Response response = problemAnswer(401, QStringLiteral("Sign in again."));
    response.headers.emplaceBack("WWW-Authenticate", "Bearer");
    return response;
}

} // namespace

Service::Service(ServerDatabase &database, const Clock &clock, Options options)
    : m_database(database), m_clock(clock),
      m_options(std::move(options)), m_sending{m_options.sending, m_options.publicUrl},
      m_api(database, m_options.limits, m_sending, m_clock)
{
}

void Service::setListener(std::function<void(const ChangeNotice &)> listener)
{
    const QMutexLocker lock(&m_listenerMutex);
    m_listener = std::move(listener);
}

void Service::setWorkerBell(std::function<void()> bell)
{
    const QMutexLocker lock(&m_listenerMutex);
    m_bell = std::move(bell);
}

void Service::announce(const QSet<QString> &types)
{
    if (types.isEmpty())
        return;
    const QMutexLocker lock(&m_listenerMutex);
    if (m_listener)
        tellListener();
    if (m_bell &&
        (types.contains(QStringLiteral("Submission")) || types.contains(QStringLiteral("Delivery"))))
        m_bell();
}

void Service::tellListener()
{
    const auto states = allStates();
    if (!states) {
        // What has changed is not known: all are told to look, and begin again with what they missed.
        qCWarning(logService).noquote() << "changes could not be told:" << describe(states.error());
        ChangeNotice all;
        for (const TypeSchema &type : schemaTable())
            all.states.insert(type.name, SyncState{m_database.epoch(), 0, -1, 0}.toString());
        m_listener(all);
        return;
    }
    // Everything that is newer than the last notice is in this one, so that no later notice has an older
    // state: who heard the one and missed the other would never ask for it.
    ChangeNotice notice;
    qint64 newest = m_announced;
    for (auto it = states->begin(); it != states->end(); ++it) {
        const auto state = SyncState::read(it.value().toString());
        if (!state || state->modseq <= m_announced)
            continue;
        notice.states.insert(it.key(), it.value());
        newest = std::max(newest, state->modseq);
    }
    m_announced = newest;
    if (!notice.states.isEmpty())
        m_listener(notice);
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
    Response response = handleCall({request, **caller});
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
    return request.path != "/jmap/api" || !request.header("idempotency-key").isEmpty() ||
           request.body.contains("/set\"");
}

Response Service::handleCall(const Call &call)
{
    const QString path = QString::fromUtf8(call.request.path);
    if (path == QLatin1String("/.well-known/jmap"))
        return isRead(call.request) ? session(call) : notAllowed("GET, HEAD");
    if (path == QLatin1String("/jmap/api"))
        return call.request.method == "POST" ? api(call) : notAllowed("POST");
    if (path == QLatin1String("/jmap/eventsource"))
        return call.request.method == "GET" ? events(call) : notAllowed("GET");
    const QStringList parts = path.split(u'/');
    if (parts.size() == 5 && path.startsWith(QLatin1String("/jmap/upload/")) && parts.last().isEmpty())
        return call.request.method == "POST" ? upload(call, parts.at(3)) : notAllowed("POST");
    if (parts.size() == 6 && path.startsWith(QLatin1String("/jmap/download/")))
        return isRead(call.request) ? download(call, parts) : notAllowed("GET, HEAD");
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

Response Service::api(const Call &call)
{
    if (mediaTypeOf(call.request.header("content-type")) != QLatin1String("application/json"))
        return problemAnswer(415, QStringLiteral("The body must be application/json."));
    const auto state = sessionState(call.caller);
    if (!state)
        return errorAnswer(state.error());
    const auto ran =
        m_api.run(call.caller, call.request.body, call.request.header("idempotency-key"), *state);
    if (!ran)
        return errorAnswer(ran.error());
    if (!*ran)
        return problemAnswer(ran->error());
    const JmapApi::Outcome &outcome = **ran;
    announce(outcome.changedTypes);
    Response response;
    response.contentType = "application/json";
    response.body = outcome.body;
    return response;
}

Response Service::upload(const Call &call, const QString &account)
{
    if (account != m_database.workspace())
        return problemAnswer(404, QStringLiteral("There is no such account."));
    if (call.request.body.size() > m_options.limits.maxSizeUpload)
        return problemAnswer(413, QStringLiteral("The file is larger than maxSizeUpload."));
    const auto connection = m_database.connection();
    if (!connection)
        return errorAnswer(connection.error());
    const QString type = mediaTypeOf(call.request.header("content-type"));
    const auto id = BlobStore::add(**connection, call.caller, type, call.request.body, m_clock);
    if (!id)
        return errorAnswer(id.error());
    return jsonAnswer({{QStringLiteral("accountId"), account},
                       {QStringLiteral("blobId"), *id},
                       {QStringLiteral("type"), type},
                       {QStringLiteral("size"), call.request.body.size()}},
                      201);
}

Response Service::download(const Call &call, const QStringList &path)
{
    const auto connection = m_database.connection();
    if (!connection)
        return errorAnswer(connection.error());
    if (path.at(3) != m_database.workspace() || !isId(path.at(4)))
        return problemAnswer(404, QStringLiteral("There is no such file."));
    const auto blob = BlobStore::find(**connection, call.caller, path.at(4));
    if (!blob)
        return errorAnswer(blob.error());
    if (!*blob)
        return problemAnswer(404, QStringLiteral("There is no such file."));
    Response response;
    const QString type = QUrlQuery(QString::fromUtf8(call.request.query))
                             .queryItemValue(QStringLiteral("type"), QUrl::FullyDecoded);
    response.contentType =
        mediaTypeOf(type.isEmpty() ? (*blob)->type.toLatin1() : type.toLatin1()).toLatin1();
    // A browser that is led here shows nothing of it as a page of this server's.
    response.headers = {{"Content-Disposition", "attachment"},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Cache-Control", "private, immutable, max-age=31536000"}};
    response.body = (*blob)->bytes;
    return response;
}

Response Service::events(const Call &call) const
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

/// For recipients, who have no token of ours but the one in their link.
Response Service::wayOut(const Request &request)
{
    QSet<QString> changed;
    const Response response = WayOut(m_database, m_clock).answer(request, changed);
    announce(changed);
    return response;
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
    const auto organisation = lastModseqOf(**connection, QStringLiteral("Organisation"));
    const auto identity = lastModseqOf(**connection, QStringLiteral("Identity"));
    if (!organisation || !identity)
        return failure(organisation ? identity.error() : organisation.error());
    const QString facts =
        QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
            .arg(m_database.epoch(), m_options.publicUrl, QCoreApplication::applicationVersion())
            .arg(m_options.sending ? 1 : 0)
            .arg(int(caller.roles))
            .arg(*organisation)
            .arg(*identity);
    const QByteArray hash = QCryptographicHash::hash(facts.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(16));
}

Result<QJsonObject> Service::allStates()
{
    const auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    // One statement sees one state of everything.
    const auto rows = (*connection)->query(QStringLiteral("SELECT name, value FROM counter"));
    if (!rows)
        return failure(rows.error());
    QHash<QString, qint64> modseqs;
    for (const QVariantList &row : *rows)
        modseqs.insert(row.at(0).toString(), row.at(1).toLongLong());
    QJsonObject states;
    for (const TypeSchema &type : schemaTable()) {
        const qint64 modseq = modseqs.value(QStringLiteral("type:") + type.name);
        states.insert(type.name, SyncState{m_database.epoch(), modseq, -1, 0}.toString());
    }
    return states;
}

QByteArray Service::eventText(const QJsonObject &states) const
{
    const QJsonObject change{{QStringLiteral("@type"), QStringLiteral("StateChange")},
                             {QStringLiteral("changed"), QJsonObject{{m_database.workspace(), states}}}};
    qint64 newest = 0;
    for (const auto &state : states) {
        const auto read = SyncState::read(state.toString());
        newest = std::max(newest, read ? read->modseq : 0);
    }
    return "event: state\nid: " + SyncState{m_database.epoch(), newest, -1, 0}.toString().toLatin1() +
           "\ndata: " + QJsonDocument(change).toJson(QJsonDocument::Compact) + "\n\n";
}

QByteArray Service::eventFor(const EventSubscription &subscription, const ChangeNotice &notice) const
{
    QJsonObject states;
    for (auto it = notice.states.begin(); it != notice.states.end(); ++it) {
        if (subscription.types.isEmpty() || subscription.types.contains(it.key()))
            states.insert(it.key(), it.value());
    }
    return states.isEmpty() ? QByteArray() : eventText(states);
}

QByteArray Service::firstEventFor(const EventSubscription &subscription)
{
    const auto heard = SyncState::read(QString::fromLatin1(subscription.lastEventId));
    const auto states = allStates();
    if (!heard || !states)
        return {};
    ChangeNotice missed;
    for (auto it = states->begin(); it != states->end(); ++it) {
        const auto state = SyncState::read(it.value().toString());
        if (state && (state->epoch != heard->epoch || state->modseq > heard->modseq))
            missed.states.insert(it.key(), it.value());
    }
    return eventFor(subscription, missed);
}

} // namespace waymark
