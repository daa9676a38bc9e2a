// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/service/HttpHouse.h"

#include <QRegularExpression>

namespace waymark::test {

HttpHouse::HttpHouse(const HttpOptions &options, const Service::Options &serviceOptions)
    : ServiceHouse(serviceOptions), m_options(options)
{
    listen();
}

void HttpHouse::listen()
{
    auto server = HttpServer::listen(*service, m_options);
    if (!server)
        qFatal("%s", qPrintable(describe(server.error())));
    m_server = std::move(*server);
    m_thread = std::thread([this] { m_server->run(); });
}

HttpHouse::~HttpHouse()
{
    stop();
    m_server.reset();
}

bool HttpHouse::stop()
{
    if (!m_thread.joinable())
        return true;
    m_server->stop();
    m_thread.join();
    return true;
}

void HttpHouse::goBackTo(const QString &file)
{
    stop();
    m_server.reset();
    restore(file);
    listen();
}

std::unique_ptr<QTcpSocket> HttpHouse::connection() const
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QStringLiteral("127.0.0.1"), m_server->port());
    socket->waitForConnected();
    return socket;
}

bool isWholeAnswer(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    static const QRegularExpression length(QStringLiteral("content-length: *([0-9]+)"),
                                           QRegularExpression::CaseInsensitiveOption);
    const auto match = length.match(QString::fromLatin1(bytes.left(end)));
    return end >= 0 && match.hasMatch() && bytes.size() >= end + 4 + match.captured(1).toLongLong();
}

QByteArray readUntil(QTcpSocket &socket, const std::function<bool(const QByteArray &)> &isWhole, int patience)
{
    QByteArray bytes = socket.readAll();
    while (!isWhole(bytes) && socket.waitForReadyRead(patience))
        bytes += socket.readAll();
    return bytes + socket.readAll();
}

QByteArray HttpHouse::exchange(const QByteArray &bytes) const
{
    const auto socket = connection();
    // The server may close while we still write: that is what many tests are about.
    for (qsizetype at = 0; at < bytes.size() && socket->state() == QTcpSocket::ConnectedState; at += 65'536) {
        socket->write(bytes.mid(at, 65'536));
        while (socket->bytesToWrite() > 0 && socket->waitForBytesWritten(5000)) {
        }
    }
    return readUntil(*socket, isWholeAnswer);
}

int HttpHouse::statusOf(const QByteArray &bytes) const
{
    const QByteArray answer = exchange(bytes);
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : answer.isEmpty() ? 0 : -1;
}

QByteArray HttpHouse::get(const QByteArray &path, const QByteArray &more) const
{
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + ada.token + "\r\n" + more +
           "\r\n";
}

QByteArray HttpHouse::postRequest(const QByteArray &body, const QByteArray &more) const
{
    return "POST /jmap/api HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + ada.token +
           "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n" + more + "\r\n" + body;
}

} // namespace waymark::test
