// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace waymark::test {

/// An HTTP server on this machine that answers with bytes as they are: for what a real one never says.
class ScriptedServer : public QObject
{
    Q_OBJECT
public:
    explicit ScriptedServer(QObject *parent = nullptr);
    ~ScriptedServer() override;

    quint16 port() const { return m_listener.serverPort(); }
    QString url() const;

    /// Answers requests for `path` with these bytes, from now on.
    void answer(const QByteArray &path, const QByteArray &bytes);
    /// The same with a head: "200 OK", further header lines that each end with CRLF, a body.
    void answer(const QByteArray &path, const QByteArray &status, const QByteArray &headers,
                const QByteArray &body);
    /// Takes the request and says nothing.
    void beSilent(const QByteArray &path) { answer(path, QByteArray()); }
    /// Says nothing after its answers, but keeps the line open.
    void keepOpen(bool keep) { m_keepsOpen = keep; }
    /// Sends more on all lines that are open.
    void sendMore(const QByteArray &bytes);

    /// Requests as they came, heads and bodies.
    const QByteArrayList &requests() const { return m_requests; }
    int openLines() const { return int(m_open.size()); }

private:
    void serve(QTcpSocket *socket, QByteArray &request);

    QTcpServer m_listener;
    QHash<QByteArray, QByteArray> m_answers;
    QByteArrayList m_requests;
    QList<QTcpSocket *> m_open;
    bool m_keepsOpen = false;
};

} // namespace waymark::test
