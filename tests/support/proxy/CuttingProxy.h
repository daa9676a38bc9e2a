// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>
#include <QObject>
#include <QTcpServer>

#include <array>

class QTcpSocket;

namespace waymark::test {

/// Stands between a client and a server on this machine, hands bytes on, and cuts the line after exactly as
/// many as it is told. Works in the thread that made it, which has to run an event loop.
class CuttingProxy : public QObject
{
    Q_OBJECT
public:
    enum class Direction { ToServer, ToClient };

    explicit CuttingProxy(quint16 server, QObject *parent = nullptr);
    ~CuttingProxy() override;

    quint16 port() const { return m_listener.serverPort(); }
    /// "http://127.0.0.1:40123"
    QString url() const;

    /// Cuts every line at once when, counted from now, `bytes` have gone in this direction: these arrive, no
    /// further one does. Lines that are opened afterwards are whole again.
    void cutAfter(Direction direction, qint64 bytes);
    bool hasCut() const { return m_hasCut; }
    /// Bytes that have gone in this direction since the last cutAfter() or restart of the count.
    qint64 passed(Direction direction) const { return m_passed[std::size_t(direction)]; }
    void restartCount() { m_passed = {}; }

    /// As long as it is down, whoever comes is sent away, and who is there too.
    void setDown(bool down);
    /// As long as it is stalled, lines are open and nothing goes through.
    void setStalled(bool stalled);
    int connections() const { return m_connections; }

private:
    struct Line
    {
        QTcpSocket *client = nullptr;
        QTcpSocket *server = nullptr;

        bool operator==(const Line &) const = default;
    };

    void accept();
    void move(const Line &line, Direction direction);
    void cut();
    void drop(const Line &line);

    QTcpServer m_listener;
    const quint16 m_server;
    QList<Line> m_lines;
    std::array<qint64, 2> m_passed{};
    std::array<qint64, 2> m_left{-1, -1}; ///< Until the cut; below 0 for none.
    bool m_hasCut = false;
    bool m_isDown = false;
    bool m_isStalled = false;
    int m_connections = 0;
};

} // namespace waymark::test
