// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncTiming.h"
#include "core/sync/wire/Backoff.h"
#include "core/sync/wire/EventParser.h"

#include <QHash>
#include <QObject>
#include <QTimer>

class QNetworkReply;

namespace waymark {

class JmapClient;

/// Listens to a server's event source (RFC 8620, section 7.3) and opens it again whenever it ends, from where
/// it was. A hint only: who misses one finds the change at the next look.
class EventSource : public QObject
{
    Q_OBJECT
public:
    /// `uriTemplate` is the session's; `client` must outlive it.
    EventSource(JmapClient &client, const QString &uriTemplate, const QString &workspace,
                const SyncTiming &timing, QObject *parent = nullptr);
    ~EventSource() override;

    void open();
    /// Tries now instead of later, if it is not open.
    void openNow();
    bool isOpen() const { return m_isOpen; }

Q_SIGNALS:
    /// It is open, for the first time or again: what happened before may not be told.
    void opened();
    /// It ended; polling has to do meanwhile.
    void lost();
    /// Type to state of what has changed.
    void changed(const QHash<QString, QString> &states);

private:
    void readHead();
    void readMore();
    void end();
    void take(const ServerEvent &event);

    JmapClient &m_client;
    const QString m_template;
    const QString m_workspace;
    const SyncTiming m_timing;
    Backoff m_backoff;
    QTimer m_retry;
    QTimer m_silence;
    QNetworkReply *m_reply = nullptr;
    EventParser m_parser;
    QByteArray m_lastId;
    bool m_isOpen = false;
};

} // namespace waymark
