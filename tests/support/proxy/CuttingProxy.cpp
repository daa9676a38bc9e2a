// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/support/proxy/CuttingProxy.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>
#include <utility>

namespace waymark::test {

CuttingProxy::CuttingProxy(quint16 server, QObject *parent) : QObject(parent), m_server(server)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &CuttingProxy::accept);
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("no port for the proxy: %s", qPrintable(m_listener.errorString()));
}

CuttingProxy::~CuttingProxy()
{
    setDown(true);
}

QString CuttingProxy::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(port());
}

void CuttingProxy::cutAfter(Direction direction, qint64 bytes)
{
    m_passed = {};
    m_left = {-1, -1};
    m_hasCut = false;
    m_left[std::size_t(direction)] = bytes;
    if (bytes == 0)
        cut();
}

void CuttingProxy::setDown(bool down)
{
    m_isDown = down;
    if (down)
        for (const Line &line : QList<Line>(m_lines))
            drop(line);
}

void CuttingProxy::setStalled(bool stalled)
{
    m_isStalled = stalled;
    for (const Line &line : QList<Line>(m_lines)) {
        move(line, Direction::ToServer);
        move(line, Direction::ToClient);
    }
}

void CuttingProxy::accept()
{
    while (QTcpSocket *client = m_listener.nextPendingConnection()) {
        ++m_connections;
        if (m_isDown) {
            client->abort();
            client->deleteLater();
            continue;
        }
        Line line{client, new QTcpSocket(this)};
        m_lines.append(line);
        connect(client, &QTcpSocket::readyRead, this, [this, line] { move(line, Direction::ToServer); });
        connect(line.server, &QTcpSocket::connected, this, [this, line] { move(line, Direction::ToServer); });
        connect(line.server, &QTcpSocket::readyRead, this, [this, line] { move(line, Direction::ToClient); });
        connect(client, &QTcpSocket::disconnected, this, [this, line] { drop(line); });
        connect(line.server, &QTcpSocket::disconnected, this, [this, line] {
            move(line, Direction::ToClient);
            drop(line);
        });
        connect(line.server, &QTcpSocket::errorOccurred, this, [this, line] { drop(line); });
        line.server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_server);
    }
}

void CuttingProxy::move(const Line &line, Direction direction)
{
    const bool isUp = direction == Direction::ToServer;
    QTcpSocket *from = isUp ? line.client : line.server;
    QTcpSocket *to = isUp ? line.server : line.client;
    if (m_isStalled || !m_lines.contains(line) || to->state() != QTcpSocket::ConnectedState)
        return;
    const auto index = std::size_t(direction);
    const qint64 most =
        m_left[index] < 0 ? from->bytesAvailable() : std::min(m_left[index], from->bytesAvailable());
    const QByteArray bytes = from->read(most);
    to->write(bytes);
    m_passed[index] += bytes.size();
    if (m_left[index] < 0)
        return;
    m_left[index] -= bytes.size();
    if (m_left[index] == 0)
        cut();
}

void CuttingProxy::cut()
{
    m_left = {-1, -1};
    m_hasCut = true;
    for (const Line &line : QList<Line>(m_lines))
        drop(line);
}

/// What was handed on still arrives, then the end does, on both sides.
void CuttingProxy::drop(const Line &line)
{
    if (!m_lines.removeOne(line))
        return;
    for (QTcpSocket *socket : {line.client, line.server}) {
        socket->disconnect(this);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        socket->disconnectFromHost();
        if (socket->state() == QTcpSocket::UnconnectedState)
            socket->deleteLater();
    }
}

} // namespace waymark::test
