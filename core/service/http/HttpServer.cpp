// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/http/HttpServer.h"

#include "core/service/HttpAnswers.h"
#include "core/service/Service.h"
#include "core/service/ServiceLog.h"

#include <QCoreApplication>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace waymark {

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
namespace net = boost::asio;
using tcp = net::ip::tcp;
using error_code = boost::system::error_code;
using Plain = beast::tcp_stream;
using Secure = beast::ssl_stream<beast::tcp_stream>;
using Parser = http::request_parser<http::string_body>;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::HttpServer)
};

/// More than this that a stream does not take ends it: it can come back and ask what it missed.
constexpr std::size_t mostWaitingEvents = 65'536;

/// Bodies up to this are taken from anybody.
constexpr qint64 smallBody = 16'384;

/// Of what a client still sends after it was refused.
constexpr std::size_t mostDrained = 262'144;

net::redirect_error_t<net::use_awaitable_t<>> into(error_code &error)
{
    return net::redirect_error(net::use_awaitable, error);
}

/// An event stream: what waits to be written, and the timer that wakes the writer.
struct EventStream
{
    EventStream(const net::any_io_executor &executor, EventSubscription what)
        : subscription(std::move(what)), timer(executor)
    {
    }

    EventSubscription subscription;
    net::steady_timer timer;
    std::string waiting;
    bool tooSlow = false;
};

/// A connection as the server sees it: what it can be told to do.
struct Peer
{
    virtual ~Peer() = default;
    /// Closes it if it is between two requests.
    virtual void closeIfIdle() = 0;
};

QByteArray bytesOf(beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// These decide who asks for what; two of one are an attack or a defect.
bool mayStandTwice(http::field field, beast::string_view name)
{
    static const std::set<http::field> once{
        http::field::host,           http::field::authorization,     http::field::content_type,
        http::field::content_length, http::field::transfer_encoding, http::field::expect};
    return once.count(field) == 0 && !beast::iequals(name, "Idempotency-Key") &&
           !beast::iequals(name, "Last-Event-ID");
}

/// 400 and why, or what is asked; the body is not there yet.
std::optional<Request> headOf(const Parser::value_type &message, bool isSecure)
{
    Request request;
    for (const auto &field : message) {
        const QByteArray name = bytesOf(field.name_string()).toLower();
        if (request.headers.contains(name) && !mayStandTwice(field.name(), field.name_string()))
            return {};
        request.headers.insert(name, bytesOf(field.value()));
    }
    const beast::string_view target = message.target();
    if (target.empty() || target.front() != '/' ||
        (message.version() == 11 && !request.headers.contains("host")))
        return {};
    const beast::string_view coding = message[http::field::transfer_encoding];
    if (!coding.empty() && (!beast::iequals(coding, "chunked") || message.version() != 11))
        return {};
    const std::size_t query = target.find('?');
    request.method = bytesOf(message.method_string());
    request.path = bytesOf(target.substr(0, query));
    request.query = query == beast::string_view::npos ? QByteArray() : bytesOf(target.substr(query + 1));
    request.isSecure = isSecure;
    return request;
}

/// What is answered to bytes that are no request; 0 where nobody listens any more.
int statusFor(const error_code &error)
{
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    if (error == http::error::bad_version)
        return 505;
    const bool isHttp = error.category() == http::make_error_code(http::error::bad_method).category();
    return isHttp && error != http::error::end_of_stream && error != http::error::partial_message ? 400 : 0;
}

std::string dateNow()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[40];
    return {text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

template <class Body>
void fillHead(http::response<Body> &message, const Response &response)
{
    message.set(http::field::date, dateNow());
    if (!response.contentType.isEmpty())
        message.set(http::field::content_type, response.contentType.toStdString());
    for (const auto &[name, value] : response.headers)
        message.set(name.toStdString(), value.toStdString());
}

} // namespace

class HttpServer::Private
{
public:
    Private(Service &served, const HttpOptions &given)
        : service(served), options(given), acceptor(context), signalSet(context), stopTimer(context),
          pool(std::size_t(given.threads))
    {
    }

    Result<void> open();
    Result<void> loadCertificate();
    net::awaitable<void> accept();
    void beginStop();
    void announce(const ChangeNotice &notice);

    /// Answers on the pool; the coroutine goes on where it was.
    net::awaitable<Response> answer(Request request);
    /// 200 where the request's body may come.
    net::awaitable<Response> admission(const Request &request);
    net::awaitable<bool> isStillGood(QByteArray token);

    bool enter(const tcp::endpoint &from);
    void leave(const tcp::endpoint &from);

    Service &service;
    const HttpOptions options;
    // What connections still use when the context ends them stands before it.
    std::optional<net::ssl::context> tls;
    std::map<net::ip::address, int> byAddress;
    std::set<std::shared_ptr<EventStream>> streams;
    std::set<Peer *> peers;
    qint64 bodiesInMemory = 0;
    int connections = 0;
    int waiting = 0;
    bool isStopping = false;

    net::io_context context{1};
    tcp::acceptor acceptor;
    net::signal_set signalSet;
    net::steady_timer stopTimer;
    net::thread_pool pool;
};

namespace {

/// One connection, over TLS or not, from its first request to its last.
template <class Stream>
class Connection : public Peer
{
public:
    Connection(HttpServer::Private &server, Stream stream) : m_server(server), m_stream(std::move(stream))
    {
        m_server.peers.insert(this);
    }
    ~Connection() override { m_server.peers.erase(this); }

    net::awaitable<void> run();
    void closeIfIdle() override
    {
        if (m_isIdle)
            lowest().cancel();
    }

private:
    using Limit = std::chrono::milliseconds;

    beast::tcp_stream &lowest() { return beast::get_lowest_layer(m_stream); }
    static constexpr bool isSecure = std::is_same_v<Stream, Secure>;

    /// One request and its answer; false where it was the last.
    net::awaitable<bool> serveOne();
    net::awaitable<error_code> readHead(Parser &parser);
    /// Takes the body, or answers why not.
    net::awaitable<bool> readBody(Parser &parser, Request &request, qint64 length);
    net::awaitable<bool> send(const Response &response, bool isHead, bool keepAlive, unsigned version);
    net::awaitable<void> refuse(int status);
    net::awaitable<void> drain();
    net::awaitable<void> stream(const Response &response);
    net::awaitable<bool> writeChunk(std::string text);

    HttpServer::Private &m_server;
    Stream m_stream;
    beast::flat_buffer m_buffer{65'536};
    bool m_isIdle = false;
};

/// Bytes that a body takes of what all may take together; given back at the end.
class BodyShare
{
public:
    BodyShare(qint64 &total, qint64 size) : m_total(total), m_size(size) { m_total += m_size; }
    ~BodyShare() { m_total -= m_size; }
    BodyShare(const BodyShare &) = delete;
    BodyShare &operator=(const BodyShare &) = delete;

private:
    qint64 &m_total;
    qint64 m_size;
};

template <class Stream>
net::awaitable<void> Connection<Stream>::run()
{
    error_code error;
    if constexpr (isSecure) {
        lowest().expires_after(m_server.options.headerDeadline);
        co_await m_stream.async_handshake(net::ssl::stream_base::server, into(error));
    }
    while (!error && co_await serveOne()) {
    }
    if constexpr (isSecure) {
        lowest().expires_after(Limit(2000));
        co_await m_stream.async_shutdown(into(error));
    }
    lowest().socket().shutdown(tcp::socket::shutdown_both, error);
    lowest().close();
}

template <class Stream>
net::awaitable<error_code> Connection<Stream>::readHead(Parser &parser)
{
    error_code error;
    // The deadline of a request begins with its first byte.
    if (m_buffer.size() == 0) {
        m_isIdle = true;
        lowest().expires_after(m_server.options.idleDeadline);
        const auto space = m_buffer.prepare(4096);
        const std::size_t count = co_await m_stream.async_read_some(space, into(error));
        m_isIdle = false;
        m_buffer.commit(count);
        if (error)
            co_return error;
    }
    lowest().expires_after(m_server.options.headerDeadline);
    co_await http::async_read_header(m_stream, m_buffer, parser, into(error));
    co_return error;
}

template <class Stream>
net::awaitable<bool> Connection<Stream>::serveOne()
{
    Parser parser;
    parser.header_limit(std::uint32_t(m_server.options.headerLimit));
    parser.body_limit(std::uint64_t(m_server.options.bodyLimit));
    const error_code error = co_await readHead(parser);
    if (error) {
        co_await refuse(statusFor(error));
        co_return false;
    }
    std::optional<Request> request = headOf(parser.get(), isSecure);
    if (!request) {
        co_await refuse(400);
        co_return false;
    }
    const bool isHead = request->method == "HEAD";
    const unsigned version = parser.get().version();
    const bool keepAlive = parser.get().keep_alive() && version == 11;
    const qint64 length = parser.content_length() ? qint64(*parser.content_length())
                                                  : (parser.chunked() ? m_server.options.bodyLimit : 0);
    const BodyShare share(m_server.bodiesInMemory, length);
    if (length > 0 && !co_await readBody(parser, *request, length))
        co_return false;
    const Response response = co_await m_server.answer(std::move(*request));
    if (response.events) {
        if (version == 11)
            co_await stream(response);
        else
            co_await refuse(505);
        co_return false;
    }
    const bool goesOn = keepAlive && !m_server.isStopping;
    co_return co_await send(response, isHead, goesOn, version) && goesOn;
}

template <class Stream>
net::awaitable<bool> Connection<Stream>::readBody(Parser &parser, Request &request, qint64 length)
{
    // Only who may come in may fill the memory: the token is looked at before a large body is read.
    if (length > smallBody) {
        const Response refusal = co_await m_server.admission(request);
        if (refusal.status != 200) {
            if (co_await send(refusal, false, false, 11))
                co_await drain();
            co_return false;
        }
    }
    if (m_server.bodiesInMemory > m_server.options.bodiesLimit) {
        co_await refuse(503);
        co_return false;
    }
    error_code error;
    if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
        lowest().expires_after(m_server.options.writeDeadline);
        static const std::string goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        co_await net::async_write(m_stream, net::buffer(goOn), into(error));
    }
    lowest().expires_after(m_server.options.bodyDeadline);
    if (!error)
        co_await http::async_read(m_stream, m_buffer, parser, into(error));
    if (error) {
        co_await refuse(statusFor(error));
        co_return false;
    }
    const std::string &body = parser.get().body();
    request.body = QByteArray(body.data(), qsizetype(body.size()));
    parser.get().body() = {};
    co_return true;
}

template <class Stream>
net::awaitable<bool> Connection<Stream>::send(const Response &response, bool isHead, bool keepAlive,
                                              unsigned version)
{
    http::response<http::string_body> message{http::status(unsigned(response.status)), version};
    fillHead(message, response);
    message.keep_alive(keepAlive);
    message.body() = response.body.toStdString();
    message.prepare_payload();
    if (isHead)
        message.body().clear(); // The length stays what it was.
    error_code error;
    lowest().expires_after(m_server.options.writeDeadline);
    http::response_serializer<http::string_body> serializer{message};
    if (isHead)
        co_await http::async_write_header(m_stream, serializer, into(error));
    else
        co_await http::async_write(m_stream, serializer, into(error));
    co_return !error;
}

template <class Stream>
net::awaitable<void> Connection<Stream>::refuse(int status)
{
    if (status == 0)
        co_return;
    Response response = problemAnswer(status, QString());
    if (status == 503)
        response.headers.emplaceBack("Retry-After", "5");
    if (co_await send(response, false, false, 11))
        co_await drain();
}

/// Takes a little of what is still coming, so that the answer is read before the connection breaks.
template <class Stream>
net::awaitable<void> Connection<Stream>::drain()
{
    error_code error;
    if constexpr (!isSecure)
        lowest().socket().shutdown(tcp::socket::shutdown_send, error);
    lowest().expires_after(Limit(2000));
    std::string space(8192, '\0');
    for (std::size_t drained = 0; !error && drained < mostDrained;)
        drained += co_await m_stream.async_read_some(net::buffer(space), into(error));
}

template <class Stream>
net::awaitable<bool> Connection<Stream>::writeChunk(std::string text)
{
    error_code error;
    lowest().expires_after(m_server.options.writeDeadline);
    co_await net::async_write(m_stream, http::make_chunk(net::buffer(text)), into(error));
    co_return !error;
}

template <class Stream>
net::awaitable<void> Connection<Stream>::stream(const Response &response)
{
    if (m_server.isStopping || int(m_server.streams.size()) >= m_server.options.streamLimit) {
        co_await refuse(503);
        co_return;
    }
    const auto events = std::make_shared<EventStream>(m_server.context.get_executor(), *response.events);
    m_server.streams.insert(events);
    events->waiting = m_server.service.firstEventFor(events->subscription).toStdString();

    http::response<http::empty_body> message{http::status::ok, 11};
    fillHead(message, response);
    message.chunked(true);
    message.keep_alive(false);
    http::response_serializer<http::empty_body> serializer{message};
    error_code error;
    lowest().expires_after(m_server.options.writeDeadline);
    co_await http::async_write_header(m_stream, serializer, into(error));

    const Limit check = m_server.options.streamCheck;
    const Limit ping = events->subscription.ping > 0 ? Limit(events->subscription.ping * 1000) : check;
    auto checked = std::chrono::steady_clock::now();
    bool isOpen = !error;
    bool hasTold = false;
    while (isOpen && !m_server.isStopping && !events->tooSlow) {
        if (events->waiting.empty()) {
            events->timer.expires_after(std::min(ping, check));
            co_await events->timer.async_wait(into(error));
        }
        std::string text = std::exchange(events->waiting, {});
        hasTold = !text.empty();
        if (text.empty()) // Nothing for so long: a sign of life, which also finds out who has gone.
            text = events->subscription.ping > 0
                       ? "event: ping\ndata: {\"interval\":" + std::to_string(events->subscription.ping) +
                             "}\n\n"
                       : ":\n\n";
        if (m_server.isStopping)
            break;
        if (std::chrono::steady_clock::now() - checked >= check) {
            checked = std::chrono::steady_clock::now();
            isOpen = co_await m_server.isStillGood(events->subscription.token);
        }
        isOpen = isOpen && co_await writeChunk(std::move(text));
        if (hasTold && events->subscription.closeAfterState)
            break;
    }
    m_server.streams.erase(events);
    if (isOpen) {
        lowest().expires_after(Limit(2000));
        co_await net::async_write(m_stream, http::make_chunk_last(), into(error));
    }
}

template <class Stream>
net::awaitable<void> serve(HttpServer::Private &server, Stream stream, tcp::endpoint from)
{
    {
        Connection<Stream> connection(server, std::move(stream));
        try {
            co_await connection.run();
        } catch (const std::exception &problem) {
            qCWarning(logService) << "a connection ended:" << problem.what();
        }
    }
    server.leave(from);
}

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
    tls.emplace(net::ssl::context::tls_server);
    tls->set_options(net::ssl::context::default_workarounds | net::ssl::context::no_tlsv1 |
                     net::ssl::context::no_tlsv1_1 | net::ssl::context::single_dh_use);
    error_code error;
    tls->use_certificate_chain_file(options.certificateFile.toStdString(), error);
    if (!error)
        tls->use_private_key_file(options.keyFile.toStdString(), net::ssl::context::pem, error);
    if (error)
        return failure(
            ErrorKind::Invalid,
            Words::tr(
                "The certificate and the key do not go together, or cannot be read. Both are PEM files."),
            QString::fromStdString(error.message()));
    return {};
}

net::awaitable<void> HttpServer::Private::accept()
{
    while (acceptor.is_open()) {
        error_code error;
        tcp::socket socket = co_await acceptor.async_accept(into(error));
        if (error && acceptor.is_open()) {
            // No descriptors left, most likely: wait until connections end.
            net::steady_timer pause(context, std::chrono::milliseconds(100));
            co_await pause.async_wait(into(error));
            continue;
        }
        const tcp::endpoint from = error ? tcp::endpoint() : socket.remote_endpoint(error);
        if (error || isStopping || !enter(from))
            continue;
        Plain stream(std::move(socket));
        if (tls)
            net::co_spawn(context, serve<Secure>(*this, Secure(std::move(stream), *tls), from),
                          net::detached);
        else
            net::co_spawn(context, serve<Plain>(*this, std::move(stream), from), net::detached);
    }
}

bool HttpServer::Private::enter(const tcp::endpoint &from)
{
    int &ofAddress = byAddress[from.address()];
    if (connections >= options.connectionLimit || ofAddress >= options.connectionsPerAddress) {
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

net::awaitable<Response> HttpServer::Private::answer(Request request)
{
    if (waiting >= options.waitingLimit) {
        Response busy = problemAnswer(503, QStringLiteral("Too many requests wait."));
        busy.headers.emplaceBack("Retry-After", "1");
        co_return busy;
    }
    ++waiting;
    const auto work = [this, &request]() -> net::awaitable<Response> { co_return service.handle(request); };
    Response response = co_await net::co_spawn(pool, work, net::use_awaitable);
    --waiting;
    co_return response;
}

net::awaitable<Response> HttpServer::Private::admission(const Request &request)
{
    const auto work = [this, &request]() -> net::awaitable<Response> {
        co_return service.admission(request);
    };
    co_return co_await net::co_spawn(pool, work, net::use_awaitable);
}

net::awaitable<bool> HttpServer::Private::isStillGood(QByteArray token)
{
    const auto work = [this, &token]() -> net::awaitable<bool> { co_return service.isStillGood(token); };
    co_return co_await net::co_spawn(pool, work, net::use_awaitable);
}

void HttpServer::Private::announce(const ChangeNotice &notice)
{
    for (const auto &stream : streams) {
        const QByteArray event = service.eventFor(stream->subscription, notice);
        if (event.isEmpty())
            continue;
        if (stream->waiting.size() + std::size_t(event.size()) > mostWaitingEvents)
            stream->tooSlow = true;
        else
            stream->waiting += event.toStdString();
        stream->timer.cancel();
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
    d->service.setListener({});
    d->pool.join();
    d->streams.clear();
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

void HttpServer::stopOnSignals()
{
    d->signalSet.add(SIGTERM);
    d->signalSet.add(SIGINT);
    d->signalSet.async_wait([this](const error_code &error, int) {
        if (!error)
            d->beginStop();
    });
}

void HttpServer::run()
{
    d->service.setListener([this](const ChangeNotice &notice) {
        net::post(d->context, [this, notice] { d->announce(notice); });
    });
    net::co_spawn(d->context, d->accept(), net::detached);
    d->context.run();
    d->pool.join();
}

void HttpServer::stop()
{
    net::post(d->context, [this] { d->beginStop(); });
}

} // namespace waymark
