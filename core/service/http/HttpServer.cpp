// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/http/HttpServer.h"

#include "core/service/http/HttpConnection.h"
#include "core/service/http/HttpServerPrivate.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace waymark {

using namespace transport;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::HttpServer)
};

/// More than this that a stream does not take ends it: it can come back and ask what it missed.
constexpr std::size_t mostWaitingEvents = 65'536;

/// How many that were closed to make room may still be there.
constexpr int connectionsInPassing = 20;

/// A request that waits or is being answered, however that ends.
class Turn
{
public:
    explicit Turn(int &count) : m_count(count) { ++m_count; }
    ~Turn() { --m_count; }
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;

private:
    int &m_count;
};

} // namespace

Result<void> HttpServer::Private::open()
{
    error_code error;
    const auto address = net::ip::make_address(options.address.toStdString(), error);
    if (error)
        return failure(ErrorKind::Invalid, Words::tr("%1 is no address to listen on.").arg(options.address));
    if (!options.certificateFile.isEmpty() || !options.keyFile.isEmpty())
        WAYMARK_TRY(loadCertificate());
    const tcp::endpoint endpoint(address, options.port);
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(net::socket_base::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(net::socket_base::max_listen_connections, error);
    if (error)
        return failure(ErrorKind::Io,
                       Words::tr("Port %1 of %2 cannot be opened. Another program may have it.")
                           .arg(options.port)
                           .arg(options.address),
                       QString::fromStdString(error.message()));
    return {};
}

Result<void> HttpServer::Private::loadCertificate()
{
    net::ssl::context fresh(net::ssl::context::tls_server);
    fresh.set_options(net::ssl::context::default_workarounds | net::ssl::context::no_tlsv1 |
                      net::ssl::context::no_tlsv1_1 | net::ssl::context::single_dh_use);
    // A connection that waits keeps no buffers.
    SSL_CTX_set_mode(fresh.native_handle(), SSL_MODE_RELEASE_BUFFERS);
    error_code error;
    fresh.use_certificate_chain_file(options.certificateFile.toStdString(), error);
    if (!error)
        fresh.use_private_key_file(options.keyFile.toStdString(), net::ssl::context::pem, error);
    if (error)
        return failure(
            ErrorKind::Invalid,
            Words::tr(
                "The certificate and the key do not go together, or cannot be read. Both are PEM files."),
            QString::fromStdString(error.message()));
    // Connections that there are keep theirs.
    tls = std::move(fresh);
    return {};
}

void HttpServer::Private::awaitHangup()
{
    hangups.async_wait([this](const error_code &error, int) {
        if (error)
            return;
        const Result<void> read = tls ? loadCertificate() : Result<void>();
        if (!read)
            qCWarning(logService).noquote() << "the certificate before stays:" << describe(read.error());
        else if (tls)
            qCInfo(logService) << "the certificate was read anew";
        awaitHangup();
    });
}

net::awaitable<void> HttpServer::Private::accept()
{
    bool isShort = false;
    while (acceptor.is_open()) {
        error_code error;
        tcp::socket socket = co_await acceptor.async_accept(into(error));
        if (error && acceptor.is_open()) {
            // No descriptors left, most likely: wait until connections end.
            if (!std::exchange(isShort, true))
                qCWarning(logService) << "connections cannot be taken:" << error.message().c_str();
            net::steady_timer pause(context, std::chrono::milliseconds(100));
            co_await pause.async_wait(into(error));
            continue;
        }
        isShort = false;
        const tcp::endpoint from = error ? tcp::endpoint() : socket.remote_endpoint(error);
        if (!error && !isStopping && enter(from))
            startServing(std::move(socket), from);
    }
}

void HttpServer::Private::startServing(tcp::socket socket, const tcp::endpoint &from)
{
    try {
        Plain stream(std::move(socket));
        if (tls)
            net::co_spawn(context, serve<Secure>(*this, Secure(std::move(stream), *tls), from),
                          net::detached);
        else
            net::co_spawn(context, serve<Plain>(*this, std::move(stream), from), net::detached);
    } catch (const std::exception &problem) {
        // One connection less, and not the server.
        qCWarning(logService) << "a connection could not be begun:" << problem.what();
        leave(from);
    }
}

void HttpServer::Private::closeLongestIdle()
{
    Peer *longest = nullptr;
    for (Peer *peer : peers) {
        const auto since = peer->idleSince();
        if (since && (!longest || *since < *longest->idleSince()))
            longest = peer;
    }
    if (longest)
        longest->closeIfIdle();
}

int HttpServer::Private::streamsOf(const QString &person) const
{
    return int(std::count_if(streams.begin(), streams.end(), [&person](const auto &stream) {
        return stream->subscription.person == person;
    }));
}

bool HttpServer::Private::enter(const tcp::endpoint &from)
{
    // Whoever does nothing keeps nobody out. The one that is closed counts until it has gone.
    if (connections >= options.connectionLimit)
        closeLongestIdle();
    int &ofAddress = byAddress[from.address()];
    const bool isFull = connections >= options.connectionLimit + connectionsInPassing;
    if (isFull || ofAddress >= options.connectionsPerAddress) {
        if (ofAddress == 0)
            byAddress.erase(from.address());
        return false;
    }
    ++connections;
    ++ofAddress;
    return true;
}

void HttpServer::Private::leave(const tcp::endpoint &from)
{
    --connections;
    if (--byAddress[from.address()] == 0)
        byAddress.erase(from.address());
}

const std::string &HttpServer::Private::date()
{
    const std::time_t now = std::time(nullptr);
    if (now != dateOf) {
        dateOf = now;
        dateSaid = dateText(now);
    }
    return dateSaid;
}

std::optional<Response> HttpServer::Private::answerAtOnce(const Request &request)
{
    // Says that the process lives, whatever its database does: no thread of the pool is asked.
    if (request.path == "/healthz")
        return service.handle(request);
    if (waiting >= options.waitingLimit || answersInMemory > options.answersLimit) {
        Response busy = problemAnswer(503, QStringLiteral("Too many requests wait."));
        busy.headers.emplaceBack("Retry-After", "1");
        return busy;
    }
    // Going to the pool and back would take as long as such an answer.
    return service.handleAtOnce(request);
}

net::awaitable<Response> HttpServer::Private::answer(Request request)
{
    const Turn turn(waiting);
    if (request.path == "/metrics")
        tellFigures();
    const auto work = [this, &request]() -> net::awaitable<Response> { co_return service.handle(request); };
    // Who would be refused in any case takes no place among those who write.
    if (Service::mayWrite(request)) {
        const auto look = [this, &request]() -> net::awaitable<bool> {
            co_return service.isExpected(request);
        };
        if (co_await net::co_spawn(pool, look, net::use_awaitable))
            co_return co_await net::co_spawn(writers, work, net::use_awaitable);
    }
    co_return co_await net::co_spawn(pool, work, net::use_awaitable);
}

void HttpServer::Private::tellFigures()
{
    ServerFigures &figures = service.figures();
    figures.connections = connections;
    figures.eventStreams = int(streams.size());
    figures.waiting = waiting;
}

net::awaitable<Service::Admission> HttpServer::Private::admission(const Request &request)
{
    const auto work = [this, &request]() -> net::awaitable<Service::Admission> {
        co_return service.admission(request);
    };
    co_return co_await net::co_spawn(pool, work, net::use_awaitable);
}

net::awaitable<bool> HttpServer::Private::isStillGood(QByteArray token)
{
    const auto work = [this, &token]() -> net::awaitable<bool> { co_return service.isStillGood(token); };
    co_return co_await net::co_spawn(pool, work, net::use_awaitable);
}

net::awaitable<std::string> HttpServer::Private::firstEvent(const EventSubscription &subscription)
{
    const auto work = [this, &subscription]() -> net::awaitable<std::string> {
        co_return service.events().firstEventFor(subscription).toStdString();
    };
    co_return co_await net::co_spawn(pool, work, net::use_awaitable);
}

void HttpServer::Private::announce(const ChangeNotice &notice)
{
    for (const auto &stream : streams) {
        const QByteArray event = service.events().eventFor(stream->subscription, notice);
        if (event.isEmpty())
            continue;
        if (stream->waiting.size() + std::size_t(event.size()) > mostWaitingEvents)
            stream->tooSlow = true;
        else
            stream->waiting += event.toStdString();
        stream->timer.cancel();
    }
}

net::awaitable<void> HttpServer::Private::lookAround()
{
    const auto now = [] { return std::chrono::steady_clock::now(); };
    auto nextHouse = now();
    while (!isStopping) {
        const bool keepsHouse = now() >= nextHouse;
        if (keepsHouse)
            nextHouse = now() + options.houseCheck;
        const auto work = [this, keepsHouse]() -> net::awaitable<void> {
            const Result<void> kept = keepsHouse ? service.keepHouse() : Result<void>();
            if (!kept)
                qCWarning(logService).noquote()
                    << "old things could not be removed:" << describe(kept.error());
            service.events().announceOthers();
            co_return;
        };
        co_await net::co_spawn(pool, work, net::use_awaitable);
        if (isStopping)
            co_return;
        error_code woken;
        lookTimer.expires_after(options.othersCheck);
        co_await lookTimer.async_wait(into(woken));
    }
}

void HttpServer::Private::beginStop()
{
    if (isStopping)
        return;
    isStopping = true;
    error_code ignored;
    acceptor.close(ignored);
    signalSet.cancel(ignored);
    hangups.cancel(ignored);
    lookTimer.cancel();
    for (const auto &stream : streams)
        stream->timer.cancel();
    for (Peer *peer : peers)
        peer->closeIfIdle();
    // Looks now and then whether the last has gone; at the deadline what is left is cut.
    const auto deadline = std::chrono::steady_clock::now() + options.stopDeadline;
    const auto watch = [this, deadline]() -> net::awaitable<void> {
        while (connections > 0 && std::chrono::steady_clock::now() < deadline) {
            error_code error;
            stopTimer.expires_after(std::chrono::milliseconds(20));
            co_await stopTimer.async_wait(into(error));
        }
        context.stop();
    };
    net::co_spawn(context, watch, net::detached);
}

HttpServer::HttpServer(std::unique_ptr<Private> parts) : d(std::move(parts)) {}

HttpServer::~HttpServer()
{
    d->service.events().setListener({});
    d->pool.join();
}

Result<std::unique_ptr<HttpServer>> HttpServer::listen(Service &service, const HttpOptions &options)
{
    auto parts = std::make_unique<Private>(service, options);
    WAYMARK_TRY(parts->open());
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(parts)));
}

quint16 HttpServer::port() const
{
    error_code error;
    return d->acceptor.local_endpoint(error).port();
}

void HttpServer::followSignals()
{
    d->hangups.add(SIGHUP);
    d->awaitHangup();
    d->signalSet.add(SIGTERM);
    d->signalSet.add(SIGINT);
    d->signalSet.async_wait([this](const error_code &error, int) {
        if (!error)
            d->beginStop();
    });
}

void HttpServer::run()
{
    d->service.events().setListener([this](const ChangeNotice &notice) {
        net::post(d->context, [this, notice] { d->announce(notice); });
    });
    net::co_spawn(d->context, d->accept(), net::detached);
    net::co_spawn(d->context, d->lookAround(), net::detached);
    d->context.run();
    d->pool.join();
}

void HttpServer::stop()
{
    net::post(d->context, [this] { d->beginStop(); });
}

} // namespace waymark
