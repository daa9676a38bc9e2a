// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/support/proxy/ScriptedServer.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <memory>
#include <utility>

namespace waymark::test {

ScriptedServer::ScriptedServer(QObject *parent) : QObject(parent)
{
    connect(&m_listener, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
            m_open.append(socket);
            auto request = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, request] {
                *request += socket->readAll();
                serve(socket, *request);
            });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_open.removeOne(socket);
                socket->deleteLater();
            });
        }
    });
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("no port for the server: %s", qPrintable(m_listener.errorString()));
}

ScriptedServer::~ScriptedServer()
{
    // They go with the listener, after the list of them: what ends then is told to nobody.
    for (QTcpSocket *socket : std::as_const(m_open))
        socket->disconnect(this);
}

QString ScriptedServer::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(port());
}

void ScriptedServer::answer(const QByteArray &path, const QByteArray &bytes)
{
    m_answers.insert(path, bytes);
}

void ScriptedServer::answer(const QByteArray &path, const QByteArray &status, const QByteArray &headers,
                            const QByteArray &body)
{
    answer(path, "HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void ScriptedServer::sendMore(const QByteArray &bytes)
{
    for (QTcpSocket *socket : std::as_const(m_open))
        socket->write(bytes);
}

/// One request a line is enough here.
void ScriptedServer::serve(QTcpSocket *socket, QByteArray &request)
{
    const qsizetype end = request.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const qsizetype at = request.toLower().indexOf("content-length:");
    const qsizetype length =
        at < 0 || at > end
            ? 0
            : request.mid(at + 15, request.indexOf("\r\n", at) - at - 15).trimmed().toLongLong();
    if (request.size() < end + 4 + length)
        return;
    m_requests.append(request);
    const QByteArray path = request.split(' ').value(1).split('?').first();
    request.clear();
    const QByteArray bytes = m_answers.value(path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    if (bytes.isEmpty())
        return;
    socket->write(bytes);
    if (!m_keepsOpen)
        socket->disconnectFromHost();
}

} // namespace waymark::test
