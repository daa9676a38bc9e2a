// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/service/http/HttpServer.h"
#include "tests/core/service/ServiceHouse.h"

#include <QByteArray>
#include <QTcpSocket>

#include <memory>
#include <thread>

namespace waymark::test {

/// A ServiceHouse behind a real port of this machine.
class HttpHouse : public ServiceHouse
{
public:
    explicit HttpHouse(const HttpOptions &options = {}, const Service::Options &service = {});
    ~HttpHouse();

    quint16 port() const { return m_server->port(); }
    /// Stops the server and waits until it has; false where that takes longer than a minute.
    bool stop();
    /// Stops, goes back to a copy of the database (ServerBackup), and begins again: at the same port where
    /// the options name one.
    void goBackTo(const QString &file);

    /// A connection to it.
    std::unique_ptr<QTcpSocket> connection() const;
    /// Sends `bytes` on a new connection and reads until it is closed or a whole answer has come.
    QByteArray exchange(const QByteArray &bytes) const;
    /// The status of that answer; 0 where the connection was closed without one, -1 where it stays open
    /// without.
    int statusOf(const QByteArray &bytes) const;

    /// "GET path" with ada's token, and further header lines.
    QByteArray get(const QByteArray &path, const QByteArray &more = {}) const;
    /// "POST /jmap/api" with ada's token.
    QByteArray postRequest(const QByteArray &body, const QByteArray &more = {}) const;

private:
    void listen();

    const HttpOptions m_options;
    std::unique_ptr<HttpServer> m_server;
    std::thread m_thread;
};

/// Reads from `socket` until `isWhole` is content, the other side closes, or nothing comes for `patience`
/// milliseconds.
QByteArray readUntil(QTcpSocket &socket, const std::function<bool(const QByteArray &)> &isWhole,
                     int patience = 20'000);
/// Whether these bytes hold a whole answer with a length.
bool isWholeAnswer(const QByteArray &bytes);

} // namespace waymark::test
