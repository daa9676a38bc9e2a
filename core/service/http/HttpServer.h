// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/service/http/HttpOptions.h"

#include <QtGlobal>

#include <memory>

namespace waymark {

class Service;

/// HTTP/1.1 for a Service, strict with whoever talks to it. Nothing of the library that it is made with is
/// seen outside of its one translation unit.
class HttpServer
{
public:
    class Private;

    /// Opens the port. Fails with Io where it cannot be had, with Invalid for an address, certificate or key
    /// that is none. `service` must outlive the server.
    static Result<std::unique_ptr<HttpServer>> listen(Service &service, const HttpOptions &options);
    ~HttpServer();

    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    quint16 port() const;

    /// SIGTERM and SIGINT stop it. At SIGHUP it reads certificate and key anew; one that is no good changes
    /// nothing but a line in the log.
    void followSignals();
    /// Serves until it is stopped; what was begun is finished first.
    void run();
    /// From any thread: takes no more connections, ends event streams, lets the rest finish within the
    /// deadline.
    void stop();

private:
    explicit HttpServer(std::unique_ptr<Private> parts);

    std::unique_ptr<Private> d;
};

} // namespace waymark
