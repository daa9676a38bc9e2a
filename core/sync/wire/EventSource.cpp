// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/wire/EventSource.h"

#include "core/protocol/StrictJson.h"
#include "core/sync/wire/HttpExchange.h"
#include "core/sync/wire/JmapClient.h"

#include <QJsonObject>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <utility>

namespace waymark {

namespace {

constexpr int deepestEvent = 8;

} // namespace

EventSource::EventSource(JmapClient &client, const QString &uriTemplate, const QString &workspace,
                         const SyncTiming &timing, QObject *parent)
    : QObject(parent), m_client(client), m_template(uriTemplate), m_workspace(workspace), m_timing(timing),
      m_backoff(timing.firstRetry, timing.lastRetry)
{
    m_retry.setSingleShot(true);
    m_silence.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &EventSource::open);
    connect(&m_silence, &QTimer::timeout, this, &EventSource::end);
}

EventSource::~EventSource()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void EventSource::openNow()
{
    if (m_reply)
        return;
    m_backoff.reset();
    open();
}

void EventSource::open()
{
    m_retry.stop();
    if (m_reply)
        return;
    QString url = m_template;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_timing.ping).count();
    url.replace(QLatin1String("{types}"), QLatin1String("*"));
    url.replace(QLatin1String("{closeafter}"), QLatin1String("no"));
    url.replace(QLatin1String("{ping}"), QString::number(seconds));
    HttpQuestion question = m_client.question("GET", QUrl(url));
    question.headers.removeIf([](const auto &header) { return header.first == "Accept"; });
    question.headers.emplaceBack("Accept", "text/event-stream");
    if (!m_lastId.isEmpty())
        question.headers.emplaceBack("Last-Event-ID", m_lastId);
    m_parser = EventParser();
    m_reply = m_client.network().get(HttpExchange::requestFor(question));
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &EventSource::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &EventSource::readMore);
    connect(m_reply, &QNetworkReply::finished, this, &EventSource::end);
    m_silence.start(m_timing.connect);
}

void EventSource::readHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray type = m_reply->rawHeader("Content-Type").toLower();
    if (m_isOpen || status != 200 || !type.startsWith("text/event-stream"))
        return; // What is no event stream ends by itself, or falls silent.
    m_isOpen = true;
    m_backoff.reset();
    m_silence.start(2 * m_timing.ping + m_timing.connect);
    Q_EMIT opened();
}

void EventSource::readMore()
{
    const QByteArray bytes = m_reply->readAll();
    if (!m_isOpen)
        return;
    m_silence.start(2 * m_timing.ping + m_timing.connect);
    const QList<ServerEvent> events = m_parser.feed(bytes);
    for (const ServerEvent &event : events)
        take(event);
    if (m_parser.isTooLong())
        end();
}

void EventSource::take(const ServerEvent &event)
{
    if (!event.lastId.isEmpty())
        m_lastId = event.lastId;
    if (event.name != "state")
        return;
    const auto read = readStrictJson(event.data, deepestEvent);
    if (!read)
        return;
    const QJsonObject states = read->object()[QStringLiteral("changed")][m_workspace].toObject();
    QHash<QString, QString> changes;
    for (auto it = states.begin(); it != states.end(); ++it)
        changes.insert(it.key(), it.value().toString());
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
}

void EventSource::end()
{
    if (!m_reply)
        return;
    m_silence.stop();
    QNetworkReply *ended = std::exchange(m_reply, nullptr);
    ended->disconnect(this);
    ended->abort();
    ended->deleteLater();
    m_retry.start(m_backoff.next());
    if (std::exchange(m_isOpen, false))
        Q_EMIT lost();
}

} // namespace waymark
