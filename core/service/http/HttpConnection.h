// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/service/HttpAnswers.h"
#include "core/service/ServiceLog.h"
#include "core/service/http/EventStream.h"
#include "core/service/http/HttpServerPrivate.h"
#include "core/service/http/HttpWire.h"
#include "core/service/http/MemoryShare.h"
#include "core/service/http/Peer.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <exception>
#include <optional>
#include <string>
#include <utility>

namespace waymark::transport {

/// Bodies up to this are taken from anybody.
inline constexpr qint64 smallBody = 16'384;

/// Of what a client still sends after it was refused.
inline constexpr std::size_t mostDrained = 262'144;

/// One connection, over TLS or not, from its first request to its last.
template <class Stream>
class Connection : public Peer
{
    using Instant = std::chrono::steady_clock::time_point;

public:
    Connection(HttpServer::Private &server, Stream stream) : m_server(server), m_stream(std::move(stream))
    {
        m_server.peers.insert(this);
    }
    ~Connection() override { m_server.peers.erase(this); }

    net::awaitable<void> run();
    void closeIfIdle() override
    {
        if (m_idleSince)
            lowest().cancel();
    }
    std::optional<Instant> idleSince() const override { return m_idleSince; }

private:
    using Limit = std::chrono::milliseconds;

    beast::tcp_stream &lowest() { return beast::get_lowest_layer(m_stream); }
    static constexpr bool isSecure = std::is_same_v<Stream, Secure>;

    /// One request and its answer; false where it was the last.
    net::awaitable<bool> serveOne();
    net::awaitable<error_code> readHead(Parser &parser);
    /// Parses what has come already; that something is missing is no error.
    error_code parseBuffered(Parser &parser);
    /// Takes the body, or answers why not.
    net::awaitable<bool> readBody(Parser &parser, Request &request, qint64 length,
                                  std::optional<MemoryShare> &share);
    /// Whether a large body may come, and whose it is counted as; else that has been answered.
    net::awaitable<bool> admit(const Request &request, qint64 length, std::optional<MemoryShare> &share);
    net::awaitable<bool> send(const Response &response, bool isHead, bool keepAlive, unsigned version);
    /// Writes what the socket takes at once; how much that was.
    template <class Buffers>
    std::size_t writeAtOnce(const Buffers &parts, error_code &error);
    net::awaitable<void> refuse(int status);
    net::awaitable<void> drain();
    net::awaitable<void> stream(const Response &response);
    /// The head of an event stream.
    net::awaitable<bool> openStream(const Response &response);
    /// Events and pings until it ends; whether its end can still be told.
    net::awaitable<bool> tellEvents(EventStream &events);
    net::awaitable<bool> writeChunk(std::string text);

    HttpServer::Private &m_server;
    Stream m_stream;
    beast::flat_buffer m_buffer{65'536};
    std::optional<Instant> m_idleSince; ///< Nothing is asked of it, or TLS is not agreed on yet.
};

/// An answer that waits to be taken; given back at the end.
class AnswerShare
{
public:
    AnswerShare(qint64 &total, qint64 size) : m_total(total), m_size(size) { m_total += m_size; }
    ~AnswerShare() { m_total -= m_size; }
    AnswerShare(const AnswerShare &) = delete;
    AnswerShare &operator=(const AnswerShare &) = delete;

private:
    qint64 &m_total;
    qint64 m_size;
};

template <class Stream>
net::awaitable<void> Connection<Stream>::run()
{
    error_code error;
    lowest().socket().non_blocking(true, error);
    if constexpr (isSecure) {
        m_idleSince = std::chrono::steady_clock::now();
        lowest().expires_after(m_server.options.headerDeadline);
        co_await m_stream.async_handshake(net::ssl::stream_base::server, into(error));
        m_idleSince.reset();
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
        // Stopping closes what is idle; what becomes idle afterwards closes itself.
        if (m_server.isStopping)
            co_return net::error::operation_aborted;
        m_buffer.shrink_to_fit();
        m_idleSince = std::chrono::steady_clock::now();
        lowest().expires_after(m_server.options.idleDeadline);
        const auto space = m_buffer.prepare(4096);
        const std::size_t count = co_await m_stream.async_read_some(space, into(error));
        m_idleSince.reset();
        m_buffer.commit(count);
        if (error)
            co_return error;
    }
    // Most requests have come whole by now: what is there needs no deadline and no turn of the loop.
    error = parseBuffered(parser);
    if (error || parser.is_header_done())
        co_return error;
    lowest().expires_after(m_server.options.headerDeadline);
    co_await http::async_read_header(m_stream, m_buffer, parser, into(error));
    co_return error;
}

template <class Stream>
error_code Connection<Stream>::parseBuffered(Parser &parser)
{
    error_code error;
    if (m_buffer.size() > 0 && !parser.is_done())
        m_buffer.consume(parser.put(m_buffer.data(), error));
    return error == http::error::need_more ? error_code() : error;
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
    const bool isLong = sizeOfHead(parser.get()) > std::size_t(m_server.options.headerLimit);
    std::optional<Request> request = isLong ? std::nullopt : headOf(parser.get(), isSecure);
    if (!request) {
        co_await refuse(isLong ? 431 : 400);
        co_return false;
    }
    const bool isHead = request->method == "HEAD";
    const unsigned version = parser.get().version();
    const bool keepAlive = parser.get().keep_alive() && version == 11;
    const qint64 length = parser.content_length() ? qint64(*parser.content_length())
                                                  : (parser.chunked() ? m_server.options.bodyLimit : 0);
    std::optional<MemoryShare> share;
    if (length > 0 && !co_await readBody(parser, *request, length, share))
        co_return false;
    std::optional<Response> answer = m_server.answerAtOnce(*request);
    if (!answer)
        answer = co_await m_server.answer(std::move(*request));
    const Response response = std::move(*answer);
    share.reset();
    const AnswerShare taken(m_server.answersInMemory, response.body.size());
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
net::awaitable<bool> Connection<Stream>::admit(const Request &request, qint64 length,
                                               std::optional<MemoryShare> &share)
{
    const Service::Admission person = co_await m_server.admission(request);
    if (!person) {
        if (co_await send(person.error(), false, false, 11))
            co_await drain();
        co_return false;
    }
    const HttpOptions &options = m_server.options;
    const bool isGreedy = m_server.bodies.of(*person) + length > options.bodiesPerPerson;
    if (isGreedy || m_server.bodies.total + length > options.bodiesLimit) {
        co_await refuse(isGreedy ? 429 : 503);
        co_return false;
    }
    share.emplace(m_server.bodies, *person, length);
    co_return true;
}

template <class Stream>
net::awaitable<bool> Connection<Stream>::readBody(Parser &parser, Request &request, qint64 length,
                                                  std::optional<MemoryShare> &share)
{
    // Only who may come in may fill the memory: the token is looked at before a large body is read.
    if (length > smallBody && !co_await admit(request, length, share))
        co_return false;
    error_code error;
    if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
        lowest().expires_after(m_server.options.writeDeadline);
        static const std::string goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        co_await net::async_write(m_stream, net::buffer(goOn), into(error));
    }
    parser.eager(true);
    if (!error)
        error = parseBuffered(parser);
    if (!error && !parser.is_done()) {
        lowest().expires_after(m_server.options.deadlineFor(m_server.options.bodyDeadline, length));
        co_await http::async_read(m_stream, m_buffer, parser, into(error));
    }
    if (error) {
        co_await refuse(statusFor(error));
        co_return false;
    }
    std::string body;
    body.swap(parser.get().body());
    request.body = QByteArray(body.data(), qsizetype(body.size()));
    co_return true;
}

template <class Stream>
net::awaitable<bool> Connection<Stream>::send(const Response &response, bool isHead, bool keepAlive,
                                              unsigned version)
{
    m_server.service.figures().countAnswer(response.status);
    std::string head = headText(response, version, m_server.date());
    if (!keepAlive)
        head += "Connection: close\r\n";
    head += "Content-Length: " + std::to_string(response.body.size()) + "\r\n\r\n";
    const std::array<net::const_buffer, 2> parts{
        net::buffer(head),
        net::buffer(response.body.constData(), isHead ? 0 : std::size_t(response.body.size()))};
    error_code error;
    beast::buffers_suffix rest(parts);
    rest.consume(writeAtOnce(parts, error));
    if (!error && net::buffer_size(rest) > 0) {
        lowest().expires_after(
            m_server.options.deadlineFor(m_server.options.writeDeadline, response.body.size()));
        co_await net::async_write(m_stream, rest, into(error));
    }
    co_return !error;
}

template <class Stream>
template <class Buffers>
std::size_t Connection<Stream>::writeAtOnce(const Buffers &parts, error_code &error)
{
    if constexpr (isSecure)
        return 0;
    const std::size_t count = lowest().socket().write_some(parts, error);
    if (error == net::error::would_block || error == net::error::try_again)
        error.clear();
    return count;
}

template <class Stream>
net::awaitable<void> Connection<Stream>::refuse(int status)
{
    if (status == 0)
        co_return;
    Response response = problemAnswer(status, QString());
    if (status == 503 || status == 429)
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
    const bool isGreedy = m_server.streamsOf(response.events->person) >= m_server.options.streamsPerPerson;
    if (m_server.isStopping || isGreedy || int(m_server.streams.size()) >= m_server.options.streamLimit) {
        co_await refuse(isGreedy ? 429 : 503);
        co_return;
    }
    const auto events = std::make_shared<EventStream>(m_server.context.get_executor(), *response.events);
    const StreamPlace place(m_server.streams, events);
    const std::string missed = co_await m_server.firstEvent(events->subscription);
    events->waiting = missed + events->waiting;
    if (!co_await openStream(response) || !co_await tellEvents(*events))
        co_return;
    error_code error;
    lowest().expires_after(Limit(2000));
    co_await net::async_write(m_stream, http::make_chunk_last(), into(error));
}

template <class Stream>
net::awaitable<bool> Connection<Stream>::openStream(const Response &response)
{
    m_server.service.figures().countAnswer(response.status);
    const std::string head =
        headText(response, 11, m_server.date()) + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
    error_code error;
    lowest().expires_after(m_server.options.writeDeadline);
    co_await net::async_write(m_stream, net::buffer(head), into(error));
    co_return !error;
}

template <class Stream>
net::awaitable<bool> Connection<Stream>::tellEvents(EventStream &events)
{
    const auto now = [] { return std::chrono::steady_clock::now(); };
    const int seconds = events.subscription.ping;
    const Limit check = m_server.options.streamCheck;
    const Limit ping = seconds > 0 ? Limit(seconds * 1000) : check;
    // What is said when nothing happens: a sign of life, which also finds out who has gone.
    const std::string life =
        seconds > 0 ? "event: ping\ndata: {\"interval\":" + std::to_string(seconds) + "}\n\n" : ":\n\n";
    Instant nextCheck = now() + check;
    Instant nextPing = now() + ping;
    while (!m_server.isStopping && !events.tooSlow) {
        if (events.waiting.empty()) {
            error_code woken;
            events.timer.expires_at(std::min(nextPing, nextCheck));
            co_await events.timer.async_wait(into(woken));
        }
        if (m_server.isStopping)
            break;
        if (now() >= nextCheck) {
            if (!co_await m_server.isStillGood(events.subscription.token))
                co_return false;
            nextCheck = now() + check;
        }
        const bool hasNews = !events.waiting.empty();
        if (!hasNews && now() < nextPing)
            continue;
        nextPing = now() + ping;
        std::string text = std::exchange(events.waiting, {});
        if (!hasNews)
            text = life;
        if (!co_await writeChunk(std::move(text)))
            co_return false;
        if (hasNews && events.subscription.closeAfterState)
            break;
    }
    co_return true;
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

} // namespace waymark::transport
