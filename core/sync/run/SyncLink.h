// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncConnection.h"
#include "core/sync/SyncParts.h"
#include "core/sync/wire/JmapClient.h"
#include "core/sync/wire/JmapSession.h"

#include <QCoreApplication>
#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace waymark {

class EventSource;

/// The line to one server: its client, what its session says, and its event source. One request at a time.
class SyncLink : public QObject
{
    Q_OBJECT
public:
    explicit SyncLink(const SyncParts &parts, QObject *parent = nullptr);
    ~SyncLink() override;

    void open(const QUrl &server, const QString &token);
    /// Ends what runs; its functions are not called. May be called from one of them.
    void close();
    bool isOpen() const { return m_client != nullptr; }
    bool isAsking() const { return m_isAsking; }

    const std::optional<JmapSession> &session() const { return m_session; }
    /// Asks for the session; it is not taken before takeSession().
    void fetchSession(JmapClient::GotSession done);
    void takeSession(const JmapSession &session);
    /// The session says something else by now.
    void forgetSession() { m_session.reset(); }
    /// What in the session is not what the workspace is connected to, if anything.
    static std::optional<WireFailure> strangerIn(const JmapSession &session,
                                                 const SyncConnection &connection);

    void post(const QByteArray &body, const QByteArray &key, JmapClient::GotAnswer done);

    /// Uploads a message (RFC 5322).
    void upload(const QByteArray &message, JmapClient::GotBlob done);

    /// Listens to the event source from now on.
    void listen();
    /// Tries at once to open it, where it is not.
    void listenNow();
    bool isListening() const;

Q_SIGNALS:
    /// Type to state of what has changed.
    void told(const QHash<QString, QString> &states);
    /// It listens, and may have missed something.
    void heard();
    /// It does not listen any more: polling has to do.
    void lost();

private:
    const SyncParts m_parts;
    std::unique_ptr<JmapClient> m_client;
    std::unique_ptr<EventSource> m_events;
    std::optional<JmapSession> m_session;
    bool m_isAsking = false;
};

} // namespace waymark
