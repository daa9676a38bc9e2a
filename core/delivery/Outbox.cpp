// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/Outbox.h"

#include "core/base/SecretStore.h"
#include "core/delivery/OutboxPause.h"
#include "core/delivery/OutboxWorker.h"
#include "core/store/Store.h"

#include <QFutureWatcher>
#include <QNetworkInformation>

namespace waymark {

Outbox::Outbox(const OutboxParts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(&m_parts.store, &Store::changed, this, &Outbox::follow);
}

Outbox::~Outbox()
{
    stop();
}

void Outbox::start()
{
    if (m_worker)
        return;
    m_worker = new OutboxWorker(m_parts);
    connect(m_worker, &OutboxWorker::statusChanged, this, &Outbox::show);
    connect(m_worker, &OutboxWorker::passwordWanted, this, &Outbox::fetchPassword);
    m_thread.start(m_worker);
    m_worker->wake();
}

void Outbox::stop()
{
    if (!m_worker)
        return;
    disconnect(m_worker, nullptr, this, nullptr);
    m_worker->interrupt();
    m_thread.stop();
    m_worker.clear();
    show({});
}

void Outbox::sendNow()
{
    if (m_worker)
        m_worker->sendNow();
}

QFuture<Result<void>> Outbox::pause()
{
    return switchPause(&OutboxPause::begin);
}

QFuture<Result<void>> Outbox::resume()
{
    return switchPause(&OutboxPause::end);
}

/// The worker hears of it by itself only when a submission's row changes.
QFuture<Result<void>> Outbox::switchPause(const std::function<Result<void>(WriteTransaction &)> &act)
{
    return m_parts.store.write<void>(act).then([worker = m_worker](Result<void> result) {
        if (worker)
            worker->wake();
        return result;
    });
}

void Outbox::follow(const ChangeSet &changes)
{
    if (!m_worker)
        return;
    if (changes.touches(EntityType::MailAccount) || changes.touches(EntityType::User))
        m_worker->sendNow();
    else if (changes.touches(EntityType::Submission) || changes.touches(EntityType::Delivery))
        m_worker->wake();
}

/// Asked for only once something waits for it: most runs need no word with the system's network service.
void Outbox::watchNetwork()
{
    if (m_watchesNetwork)
        return;
    m_watchesNetwork = true;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (m_worker && reachability == QNetworkInformation::Reachability::Online)
                    m_worker->networkReturned();
            });
}

void Outbox::fetchPassword(const QString &key)
{
    auto *watcher = new QFutureWatcher<Result<QString>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, key] {
        watcher->deleteLater();
        if (m_worker && watcher->future().resultCount() > 0)
            m_worker->takePassword(key, watcher->result());
    });
    watcher->setFuture(m_parts.secrets.read(key));
}

void Outbox::show(const OutboxStatus &status)
{
    if (status.state == OutboxStatus::State::WaitingForConnection)
        watchNetwork();
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT statusChanged(status);
}

} // namespace waymark
