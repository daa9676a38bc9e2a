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

    int headerLimit = 16'384;            ///< Bytes of request line and headers together.
    qint64 bodyLimit = 10'485'760;       ///< Bytes of one body.
    qint64 bodiesLimit = 67'108'864;     ///< Bytes of all large bodies in memory; who comes then gets 503.
    qint64 bodiesPerPerson = 31'457'280; ///< Of them of one user, who then gets 429.
    qint64 answersLimit = 268'435'456;   ///< Bytes of answers that wait to be taken; who comes then gets 503.
    int connectionLimit = 2000; ///< Open connections; who comes then takes the place of the longest idle one.
    int connectionsPerAddress = 1000; ///< Of them from one address; who comes then is closed at once.
    int streamLimit = 1000;           ///< Event streams among them.
    int streamsPerPerson = 8;         ///< Of them of one user.
    int threads = 6;                  ///< That answer requests; each has its own connection to the database.
    int waitingLimit = 200;           ///< Requests that are answered or wait for it; who comes then gets 503.

    std::chrono::milliseconds headerDeadline{
        10'000};                                    ///< From its first byte to its last; TLS's handshake too.
    std::chrono::milliseconds bodyDeadline{30'000}; ///< For a body, and what `slowestRate` gives it.
    std::chrono::milliseconds writeDeadline{30'000}; ///< For an answer to be taken, in the same way.
    qint64 slowestRate = 65'536;                     ///< Bytes a second that a connection must manage.
    std::chrono::milliseconds idleDeadline{75'000};  ///< Between two requests of a connection.
    std::chrono::milliseconds streamCheck{60'000}; ///< How often an event stream's token is looked at again.
    std::chrono::milliseconds othersCheck{2'000};  ///< How often others' changes are looked for.
    std::chrono::milliseconds houseCheck{3'600'000}; ///< How often what nobody needs any more is removed.
    std::chrono::milliseconds stopDeadline{10'000};  ///< What runs then is cut off when the server stops.

    /// `least`, and the time that `bytes` take at the slowest rate.
    std::chrono::milliseconds deadlineFor(std::chrono::milliseconds least, qint64 bytes) const
    {
        return least + std::chrono::milliseconds(bytes * 1000 / slowestRate);
    }
};

} // namespace waymark
