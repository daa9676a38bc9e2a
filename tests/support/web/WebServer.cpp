// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/support/web/WebServer.h"

#include <QTcpSocket>

namespace waymark::test {

WebServer::WebServer()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port for a web server");
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] { serve(socket); });
    });
}

QString WebServer::address(const QString &path) const
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path);
}

void WebServer::answer(const QString &path, int status, int headStatus)
{
    m_answers.insert(path, {status, headStatus, {}, false});
}

void WebServer::redirect(const QString &path, int status, const QString &target)
{
    m_answers.insert(path, {status, 0, target, false});
}

void WebServer::beSilent(const QString &path)
{
    m_answers.insert(path, {0, 0, {}, true});
}

void WebServer::serve(QTcpSocket *socket)
{
    const QByteArray waiting = socket->peek(64 * 1024);
    const qsizetype end = waiting.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    m_lastHead = socket->read(end + 4);
    const QByteArrayList words = m_lastHead.left(m_lastHead.indexOf('\r')).split(' ');
    m_asked.append(words.value(0) + ' ' + words.value(1));
    reply(socket, words.value(0), QString::fromLatin1(words.value(1)));
}

void WebServer::reply(QTcpSocket *socket, const QByteArray &method, const QString &path)
{
    const Answer answer = m_answers.value(path);
    if (answer.silent)
        return;
    const bool isHead = method == "HEAD";
    const int status = isHead && answer.headStatus != 0 ? answer.headStatus : answer.status;
    // More than is ever read of it.
    const QByteArray page(isHead ? 0 : 1024 * 1024, 'x');
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " Answer\r\nConnection: close\r\n";
    head += "Set-Cookie: who=me\r\nContent-Length: " + QByteArray::number(page.size()) + "\r\n";
    if (!answer.target.isEmpty())
        head += "Location: " + answer.target.toLatin1() + "\r\n";
    socket->write(head + "\r\n" + page);
    socket->disconnectFromHost();
}

} // namespace waymark::test
