// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/Synchroniser.h"

#include "core/base/Follow.h"
#include "core/base/IsolatedText.h"
#include "core/base/SecretStore.h"
#include "core/store/Store.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/SyncStateRepository.h"
#include "core/sync/run/MessageDownload.h"
#include "core/sync/run/ServerLook.h"
#include "core/sync/run/SyncTokenKey.h"
#include "core/sync/run/SyncWorker.h"

#include <QFutureWatcher>
#include <QNetworkInformation>

#include <memory>

namespace waymark {

namespace {

using Identified = Result<ServerIdentity>;

template <class T>
std::shared_ptr<QPromise<Result<T>>> begun()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <class T>
void end(const std::shared_ptr<QPromise<Result<T>>> &promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

SyncConnection connectionTo(const ServerIdentity &identity, const QString &deviceName, const QDateTime &now)
{
    SyncConnection connection;
    connection.server = identity.address;
    connection.apiAccount = identity.workspace;
    connection.device = identity.device;
    connection.deviceName = deviceName.isEmpty() ? identity.device : deviceName;
    connection.user = UserId(identity.user);
    connection.userName = identity.userName;
    connection.roles.setFlag(Role::Tam, identity.tam);
    connection.roles.setFlag(Role::Admin, identity.admin);
    connection.connectedAt = now;
    return connection;
}

} // namespace

Synchroniser::Synchroniser(const SyncParts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(&m_parts.store, &Store::changed, this, &Synchroniser::follow);
}

Synchroniser::~Synchroniser()
{
    stop();
}

void Synchroniser::start()
{
    if (m_worker)
        return;
    m_worker = new SyncWorker(m_parts);
    connect(m_worker, &SyncWorker::statusChanged, this, &Synchroniser::show);
    connect(m_worker, &SyncWorker::tokenWanted, this, &Synchroniser::fetchToken);
    m_thread.start(m_worker);
    m_worker->wake();
}

void Synchroniser::stop()
{
    if (!m_worker)
        return;
    disconnect(m_worker, nullptr, this, nullptr);
    m_worker->interrupt();
    m_thread.stop();
    m_worker.clear();
    show({});
}

QFuture<Identified> Synchroniser::lookAt(const ServerAccess &access)
{
    return ServerLook::at(access, m_parts.store.clock(), m_parts.timing, this);
}

QFuture<Identified> Synchroniser::connectTo(const ServerAccess &access)
{
    auto promise = begun<ServerIdentity>();
    waymark::follow(lookAt(access), this, [this, access, promise](const Identified &identity) {
        if (!identity) {
            end(promise, identity);
            return;
        }
        const SyncConnection connection =
            connectionTo(*identity, access.deviceName, m_parts.store.clock().now());
        const auto known = SyncStateRepository::connection(m_parts.store.reader());
        const Result<void> fits =
            known && *known ? SyncLifecycle::expectSamePerson(**known, connection) : Result<void>();
        if (!fits) {
            end(promise, Identified(failure(fits.error())));
            return;
        }
        waymark::follow(keep(connection, access.token.trimmed()), this,
                        [promise, identity](const Result<void> &kept) {
                            end(promise, kept ? identity : Identified(failure(kept.error())));
                        });
    });
    return promise->future();
}

QFuture<Result<void>> Synchroniser::signInAgain(const QString &token)
{
    const auto known = SyncStateRepository::connection(m_parts.store.reader());
    if (!known || !*known)
        return QtFuture::makeReadyFuture(Result<void>(
            known ? failure(ErrorKind::NotFound, tr("This workspace is not connected to a server."))
                  : failure(known.error())));
    const SyncConnection before = **known;
    auto promise = begun<void>();
    const ServerAccess access{before.server, token, before.deviceName, true};
    waymark::follow(lookAt(access), this, [this, access, before, promise](const Identified &identity) {
        if (!identity) {
            end<void>(promise, failure(identity.error()));
            return;
        }
        SyncConnection connection = connectionTo(*identity, before.deviceName, before.connectedAt);
        connection.syncedAt = before.syncedAt;
        connection.paused = before.paused;
        if (connection.apiAccount != before.apiAccount || connection.user != before.user) {
            end<void>(
                promise,
                failure(ErrorKind::Conflict,
                        tr("This token is %1's, and the workspace is connected as %2. Sign out first, if "
                           "that is meant.")
                            .arg(inSentence(connection.userName), inSentence(before.userName))));
            return;
        }
        waymark::follow(keep(connection, access.token.trimmed()), this,
                        [promise](const Result<void> &kept) { end(promise, kept); });
    });
    return promise->future();
}

/// The token first: a server that is noted without one would ask for it at once.
QFuture<Result<void>> Synchroniser::keep(const SyncConnection &connection, const QString &token)
{
    auto promise = begun<void>();
    waymark::follow(m_parts.secrets.write(syncTokenKey(connection), token), this,
                    [this, promise, connection](const Result<void> &written) {
                        if (!written) {
                            end(promise, written);
                            return;
                        }
                        const auto act = [connection](WriteTransaction &transaction) {
                            return SyncLifecycle::connectTo(transaction, connection);
                        };
                        waymark::follow(m_parts.store.write<void>(act), this,
                                        [this, promise](const Result<void> &noted) {
                                            if (noted && m_worker)
                                                m_worker->reconnect();
                                            end(promise, noted);
                                        });
                    });
    return promise->future();
}

void Synchroniser::syncNow()
{
    if (m_worker)
        m_worker->syncNow();
}

QFuture<Result<void>> Synchroniser::pause()
{
    return change(
        [](WriteTransaction &transaction) { return SyncStateRepository::setPaused(transaction, true); });
}

QFuture<Result<void>> Synchroniser::resume()
{
    return change(
        [](WriteTransaction &transaction) { return SyncStateRepository::setPaused(transaction, false); });
}

QFuture<Result<void>> Synchroniser::signOut(SyncLifecycle::Leave leave)
{
    const auto known = SyncStateRepository::connection(m_parts.store.reader());
    if (!known || !*known)
        return QtFuture::makeReadyFuture(known ? Result<void>() : Result<void>(failure(known.error())));
    auto promise = begun<void>();
    const QString key = syncTokenKey(**known);
    const auto act = [leave](WriteTransaction &transaction) {
        return SyncLifecycle::signOut(transaction, leave);
    };
    waymark::follow(change(act), this, [this, promise, key](const Result<void> &left) {
        if (!left) {
            end(promise, left);
            return;
        }
        waymark::follow(m_parts.secrets.write(key, QString()), this,
                        [promise](const Result<void> &removed) { end(promise, removed); });
    });
    return promise->future();
}

QFuture<Result<void>> Synchroniser::fetchMessages(const SubmissionId &submission)
{
    const auto known = SyncStateRepository::connection(m_parts.store.reader());
    if (!known || !*known)
        return QtFuture::makeReadyFuture(Result<void>(
            known ? failure(ErrorKind::NotFound, tr("The text of this email was not kept on this computer, "
                                                    "which is connected to no server."))
                  : failure(known.error())));
    auto promise = begun<void>();
    const auto fetch = [this, promise, submission, connection = **known](const Result<QString> &token) {
        if (!token || token->isEmpty()) {
            end<void>(promise, token ? failure(ErrorKind::Denied, tr("Sign in to the server first."))
                                     : failure(token.error()));
            return;
        }
        (new MessageDownload(
             m_parts, connection, *token, submission,
             [promise](const Result<void> &done) { end(promise, done); }, this))
            ->start();
    };
    waymark::follow(m_parts.secrets.read(syncTokenKey(**known)), this, fetch);
    return promise->future();
}

/// The worker hears of it by itself only when rows of the workspace change.
QFuture<Result<void>> Synchroniser::change(const std::function<Result<void>(WriteTransaction &)> &act)
{
    auto promise = begun<void>();
    waymark::follow(m_parts.store.write<void>(act), this, [this, promise](const Result<void> &done) {
        if (m_worker)
            m_worker->reconnect();
        end(promise, done);
    });
    return promise->future();
}

void Synchroniser::follow(const ChangeSet &changes)
{
    if (m_worker && !changes.rows.isEmpty())
        m_worker->localChange();
}

/// Asked for only once something waits for it: most runs need no word with the system's network service.
void Synchroniser::watchNetwork()
{
    if (m_watchesNetwork)
        return;
    m_watchesNetwork = true;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability == QNetworkInformation::Reachability::Online)
                    syncNow();
            });
}

void Synchroniser::fetchToken(const QString &key)
{
    waymark::follow(m_parts.secrets.read(key), this, [this, key](const Result<QString> &token) {
        if (m_worker)
            m_worker->takeToken(key, token);
    });
}

void Synchroniser::show(const SyncStatus &status)
{
    if (status.state == SyncStatus::State::Offline)
        watchNetwork();
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT statusChanged(status);
}

} // namespace waymark
