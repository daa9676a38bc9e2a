// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/bench/sync/HttpLoad.h"

#include <QElapsedTimer>

#include <arpa/inet.h>
#include <atomic>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace waymark::bench {

namespace {

/// A connection that does nothing but wait: the less the client does, the more is measured of the server.
class Wire
{
public:
    explicit Wire(quint16 port) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            qFatal("no connection");
        m_space.resize(1 << 20);
    }
    ~Wire() { ::close(m_socket); }
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;

    QByteArray exchange(const QByteArray &request, bool keepBody)
    {
        for (qsizetype sent = 0; sent < request.size();) {
            const auto count =
                ::send(m_socket, request.constData() + sent, std::size_t(request.size() - sent), 0);
            if (count <= 0)
                qFatal("a request was cut");
            sent += count;
        }
        QByteArray head;
        qsizetype end = -1;
        while (end < 0) {
            head += received();
            end = head.indexOf("\r\n\r\n");
        }
        static const QByteArray name = "Content-Length: ";
        const qsizetype at = head.indexOf(name);
        if (!head.startsWith("HTTP/1.1 20") || at < 0)
            qFatal("%s", head.left(300).constData());
        const qsizetype size =
            head.mid(at + name.size(), head.indexOf('\r', at) - at - name.size()).toLongLong();
        QByteArray body = head.mid(end + 4);
        for (qsizetype have = body.size(); have < size;) {
            const QByteArray more = received();
            have += more.size();
            if (keepBody)
                body += more;
        }
        return body;
    }

private:
    QByteArray received()
    {
        const auto count = ::recv(m_socket, m_space.data(), m_space.size(), 0);
        if (count <= 0)
            qFatal("an answer was cut");
        return QByteArray::fromRawData(m_space.data(), count);
    }

    int m_socket;
    std::vector<char> m_space;
};

} // namespace

double requestsPerSecond(quint16 port, const QList<QByteArray> &requests, int milliseconds, int connections)
{
    std::atomic<qint64> answered = 0;
    std::vector<std::thread> clients;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < connections; ++i)
        clients.emplace_back([&, i] {
            Wire wire(port);
            for (qsizetype next = i; clock.elapsed() < milliseconds; ++next, ++answered)
                (void)wire.exchange(requests.at(next % requests.size()), false);
        });
    for (std::thread &client : clients)
        client.join();
    return double(answered) * 1e9 / double(clock.nsecsElapsed());
}

QByteArray answerTo(quint16 port, const QByteArray &request)
{
    QByteArray body = Wire(port).exchange(request, true);
    body.detach();
    return body;
}

} // namespace waymark::bench
