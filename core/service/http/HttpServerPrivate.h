// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/service/Service.h"
#include "core/service/http/EventStream.h"
#include "core/service/http/HttpServer.h"
#include "core/service/http/HttpWire.h"
#include "core/service/http/MemoryShare.h"
#include "core/service/http/Peer.h"

#include <ctime>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace waymark {

/// The server's state. All of it belongs to the thread in run(); only the pool's work runs elsewhere.
class HttpServer::Private
{
public:
    Private(Service &served, const HttpOptions &given)
        : service(served), options(given), acceptor(context), signalSet(context), hangups(context),
          stopTimer(context), lookTimer(context), pool(std::size_t(given.threads)),
          writers(transport::net::make_strand(pool))
    {
    }

    Result<void> open();
    Result<void> loadCertificate();
    void awaitHangup();
    transport::net::awaitable<void> accept();
    void beginStop();
    void announce(const ChangeNotice &notice);
    /// Looks now and then for what others changed, and for what nobody needs any more.
    transport::net::awaitable<void> lookAround();

    /// What is said without the pool: that the process lives, that it is too busy, and the few answers that
    /// take next to no time.
    std::optional<Response> answerAtOnce(const Request &request);
    /// Answers on the pool; the coroutine goes on where it was.
    transport::net::awaitable<Response> answer(Request request);
    /// Whose request it is whose body may come, else what it is answered.
    transport::net::awaitable<Service::Admission> admission(const Request &request);
    transport::net::awaitable<bool> isStillGood(QByteArray token);
    transport::net::awaitable<std::string> firstEvent(const EventSubscription &subscription);

    /// The header Date, made once a second.
    const std::string &date();

    bool enter(const transport::tcp::endpoint &from);
    void startServing(transport::tcp::socket socket, const transport::tcp::endpoint &from);
    void closeLongestIdle();
    int streamsOf(const QString &person) const;
    void tellFigures();
    void leave(const transport::tcp::endpoint &from);

    Service &service;
    const HttpOptions options;
    // What connections still use when the context ends them stands before it.
    std::optional<transport::net::ssl::context> tls;
    std::map<transport::net::ip::address, int> byAddress;
    std::set<std::shared_ptr<transport::EventStream>> streams;
    std::set<transport::Peer *> peers;
    transport::MemoryBudget bodies;
    qint64 answersInMemory = 0;
    int connections = 0;
    int waiting = 0;
    bool isStopping = false;
    std::time_t dateOf = -1;
    std::string dateSaid;

    transport::net::io_context context{1};
    transport::tcp::acceptor acceptor;
    transport::net::signal_set signalSet;
    transport::net::signal_set hangups;
    transport::net::steady_timer stopTimer;
    transport::net::steady_timer lookTimer;
    transport::net::thread_pool pool;
    /// What may write waits here and not on the pool's threads: the database has one writer at a time, and
    /// readers need threads meanwhile.
    transport::net::strand<transport::net::thread_pool::executor_type> writers;
};

} // namespace waymark
