// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

#include <chrono>

namespace waymark {

/// Where the transport listens, and what it takes from strangers.
struct HttpOptions
{
    QString address = QStringLiteral("127.0.0.1"); ///< An IPv4 or IPv6 address of this machine.
    quint16 port = 0;                              ///< 0 for any that is free.
    QString certificateFile;                       ///< PEM, with its chain; empty for no TLS.
    QString keyFile;                               ///< PEM.

    int headerLimit = 16'384;         ///< Bytes of request line and headers together.
    qint64 bodyLimit = 10'485'760;    ///< Bytes of one body.
    qint64 bodiesLimit = 67'108'864;  ///< Bytes of all bodies that are in memory; who comes then gets 503.
    int connectionLimit = 2000;       ///< Open connections; who comes then is closed at once.
    int connectionsPerAddress = 1000; ///< Of them from one address.
    int streamLimit = 1000;           ///< Event streams among them.
    int threads = 6;                  ///< That answer requests; each has its own connection to the database.
    int waitingLimit = 200;           ///< Requests that wait for a thread; who comes then gets 503.

    std::chrono::milliseconds headerDeadline{
        10'000};                                    ///< From its first byte to its last; TLS's handshake too.
    std::chrono::milliseconds bodyDeadline{60'000}; ///< The same for a body.
    std::chrono::milliseconds writeDeadline{60'000}; ///< For an answer to be taken.
    std::chrono::milliseconds idleDeadline{75'000};  ///< Between two requests of a connection.
    std::chrono::milliseconds streamCheck{60'000};  ///< How often an event stream's token is looked at again.
    std::chrono::milliseconds stopDeadline{10'000}; ///< What runs then is cut off when the server stops.
};

} // namespace waymark
