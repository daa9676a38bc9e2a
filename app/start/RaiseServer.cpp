// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/start/RaiseServer.h"

#include "core/base/Logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

namespace waymark {

namespace {

const QByteArray request("raise\n");
const QByteArray reply("raised\n");
constexpr int patience = 1000; // Milliseconds, for each of the two steps.
constexpr int nameLength = 16;

} // namespace

RaiseServer::RaiseServer(const QString &profile, QObject *parent) : QObject(parent), m_profile(profile)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &RaiseServer::answer);
}

/// A socket's path is short, a profile's may be long. The folder has one name, however it is reached, once it
/// is there.
QString RaiseServer::nameFor(const QString &profile)
{
    const QString folder = QFileInfo(profile).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QString name = QStringLiteral("waymark-") + QString::fromLatin1(hash.left(nameLength));
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? name : QDir(runtime).filePath(name);
}

void RaiseServer::listen()
{
    if (m_server.isListening())
        return;
    // What a killed one left: the lock says that it is not there any more.
    const QString name = nameFor(m_profile);
    QLocalServer::removeServer(name);
    if (!m_server.listen(name))
        qCWarning(logUi).noquote() << "other starts will not be heard:" << m_server.errorString();
}

void RaiseServer::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine())
                return;
            if (socket->readLine() == request) {
                socket->write(reply);
                socket->flush();
                Q_EMIT raiseWanted();
            }
            socket->disconnectFromServer();
        });
    }
}

bool RaiseServer::ask(const QString &profile)
{
    QLocalSocket socket;
    socket.connectToServer(nameFor(profile));
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(request);
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(patience))
            return false;
    }
    return socket.readLine() == reply;
}

} // namespace waymark
