// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/SyncLink.h"

#include "core/store/Store.h"
#include "core/sync/wire/EventSource.h"
#include "core/sync/wire/ServerAddress.h"

namespace waymark {

SyncLink::SyncLink(const SyncParts &parts, QObject *parent) : QObject(parent), m_parts(parts) {}

SyncLink::~SyncLink()
{
    // It listens through the client.
    m_events.reset();
}

void SyncLink::open(const QUrl &server, const QString &token)
{
    m_client = std::make_unique<JmapClient>(server, token, m_parts.store.clock(), m_parts.timing);
}

/// Both go later, since one of their functions may be what calls this.
void SyncLink::close()
{
    m_session.reset();
    m_isAsking = false;
    if (m_events) {
        m_events->disconnect(this);
        m_events.release()->deleteLater();
    }
    if (m_client) {
        m_client->stop();
        m_client.release()->deleteLater();
    }
}

void SyncLink::fetchSession(JmapClient::GotSession done)
{
    m_isAsking = true;
    m_client->fetchSession([this, done = std::move(done)](const WireOutcome<JmapSession> &session) {
        m_isAsking = false;
        done(session);
    });
}

void SyncLink::takeSession(const JmapSession &session)
{
    m_session = session;
}

std::optional<WireFailure> SyncLink::strangerIn(const JmapSession &session, const SyncConnection &connection)
{
    const ServerIdentity &identity = session.identity;
    const QString server = ServerAddress::shortName(QUrl(connection.server));
    if (identity.workspace != connection.apiAccount)
        return WireFailure{
            Remedy::Person,
            {ErrorKind::Conflict,
             tr("Another server, or a new one, answers at %1. Sign out and connect to it, if that "
                "is meant; what is here stays.")
                 .arg(server),
             identity.workspace},
            {},
            -1};
    if (identity.user != connection.user.toString() || identity.device != connection.device)
        return WireFailure{Remedy::SignIn,
                           {ErrorKind::Conflict,
                            tr("The token for %1 is another person's or another device's. Sign in again with "
                               "yours.")
                                .arg(server),
                            QString(identity.userName + u' ' + identity.device)},
                           {},
                           -1};
    return {};
}

void SyncLink::post(const QByteArray &body, const QByteArray &key, JmapClient::GotAnswer done)
{
    m_isAsking = true;
    m_client->post(m_session->apiUrl, body, key,
                   [this, done = std::move(done)](const WireOutcome<JmapAnswer> &outcome) {
                       m_isAsking = false;
                       done(outcome);
                   });
}

void SyncLink::upload(const QByteArray &message, JmapClient::GotBlob done)
{
    m_isAsking = true;
    QString place = m_session->uploadUrl;
    place.replace(QLatin1String("{accountId}"),
                  QString::fromLatin1(QUrl::toPercentEncoding(m_session->identity.workspace)));
    m_client->upload(QUrl(place), "message/rfc822", message,
                     [this, done = std::move(done)](const WireOutcome<QString> &blob) {
                         m_isAsking = false;
                         done(blob);
                     });
}

void SyncLink::listen()
{
    if (m_events)
        return;
    m_events = std::make_unique<EventSource>(*m_client, m_session->eventSourceUrl,
                                             m_session->identity.workspace, m_parts.timing);
    connect(m_events.get(), &EventSource::opened, this, &SyncLink::heard);
    connect(m_events.get(), &EventSource::lost, this, &SyncLink::lost);
    connect(m_events.get(), &EventSource::changed, this, &SyncLink::told);
    m_events->open();
}

void SyncLink::listenNow()
{
    if (m_events)
        m_events->openNow();
}

bool SyncLink::isListening() const
{
    return m_events && m_events->isOpen();
}

} // namespace waymark
