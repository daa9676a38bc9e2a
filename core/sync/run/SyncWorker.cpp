// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/SyncWorker.h"

#include "core/store/Store.h"
#include "core/sync/SyncStateRepository.h"
#include "core/sync/run/SessionFacts.h"
#include "core/sync/run/SyncLogging.h"
#include "core/sync/run/SyncTokenKey.h"
#include "core/sync/wire/ServerAddress.h"

#include <QRandomGenerator>

#include <utility>

namespace waymark {

namespace {

using State = SyncStatus::State;

// Where the event source works, looking without a hint is only for what it may have missed.
constexpr int pollsWhileListening = 15;

bool isSameLine(const SyncConnection &one, const SyncConnection &other)
{
    return one.server == other.server && one.apiAccount == other.apiAccount && one.user == other.user &&
           one.device == other.device;
}

} // namespace

SyncWorker::SyncWorker(const SyncParts &parts)
    : m_parts(parts), m_link(parts, this), m_exchange(parts.store), m_obstacle(parts.timing),
      m_notes(parts.store), m_retry(this), m_settle(this), m_poll(this)
{
    followTimers();
    followLink();
}

SyncWorker::~SyncWorker() = default;

void SyncWorker::followTimers()
{
    for (QTimer *timer : {&m_retry, &m_settle, &m_poll})
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        m_obstacle.retryNow();
        wake();
    });
    connect(&m_settle, &QTimer::timeout, this, [this] {
        m_exchange.setDirty();
        wake();
    });
    connect(&m_poll, &QTimer::timeout, this, [this] {
        m_exchange.wantAll();
        wake();
    });
}

void SyncWorker::followLink()
{
    connect(&m_link, &SyncLink::heard, this, [this] {
        m_exchange.wantAll();
        wake();
    });
    connect(&m_link, &SyncLink::lost, this, [this] {
        m_exchange.lookAtAll();
        wake();
    });
    connect(&m_link, &SyncLink::told, this, [this](const QHash<QString, QString> &states) {
        const Result<void> wanted = m_exchange.want(states);
        if (!wanted)
            storeTrouble(wanted.error());
        wake();
    });
}

void SyncWorker::inThread(const std::function<void()> &act)
{
    QMetaObject::invokeMethod(this, act, Qt::QueuedConnection);
}

void SyncWorker::wake()
{
    if (!m_wakeIsPosted.exchange(true))
        inThread([this] { work(); });
}

void SyncWorker::localChange()
{
    inThread([this] {
        if (!m_settle.isActive())
            m_settle.start(m_parts.timing.settle);
    });
}

void SyncWorker::syncNow()
{
    inThread([this] {
        m_obstacle.retryNow();
        m_exchange.setDirty();
        m_exchange.wantAll();
        m_link.listenNow();
        wake();
    });
}

void SyncWorker::reconnect()
{
    inThread([this] {
        closeLink();
        m_exchange.setDirty();
        wake();
    });
}

void SyncWorker::closeLink()
{
    m_link.close();
    m_tokenKey.clear();
    m_obstacle.clear();
}

void SyncWorker::takeToken(const QString &key, const Result<QString> &token)
{
    inThread([this, key, token] {
        if (key != m_tokenKey)
            return;
        if (token) {
            m_token = *token;
        } else {
            m_tokenKey.clear();
            raise(
                {Remedy::SignIn,
                 {ErrorKind::Denied,
                  tr("The token for %1 cannot be read from this computer's key store. Sign in again; what is "
                     "here stays and waits.")
                      .arg(ServerAddress::shortName(QUrl(m_connection.server))),
                  token.error().detail.isEmpty() ? token.error().sentence : token.error().detail},
                 {},
                 -1});
        }
        wake();
    });
}

void SyncWorker::work()
{
    m_wakeIsPosted.store(false);
    if (m_interrupted.load() || m_link.isAsking())
        return;
    const Result<void> done = step();
    if (!done)
        storeTrouble(done.error());
}

Result<void> SyncWorker::step()
{
    const auto connection = SyncStateRepository::connection(m_parts.store.reader());
    WAYMARK_TRY(connection);
    if (!*connection)
        return rest(State::NotConnected);
    // Whoever connected it anew says so a moment later.
    if (m_link.isOpen() && !isSameLine(m_connection, **connection))
        closeLink();
    m_connection = **connection;
    if (m_connection.paused)
        return rest(State::Paused);
    if (m_obstacle.holds())
        show(State::Offline);
    else if (openLink() && m_link.session())
        return exchange();
    else if (m_link.isOpen())
        fetchSession();
    return {};
}

Result<void> SyncWorker::rest(State state)
{
    m_link.close();
    m_obstacle.clear();
    m_retry.stop();
    m_poll.stop();
    show(state);
    return {};
}

bool SyncWorker::openLink()
{
    if (m_link.isOpen())
        return true;
    const QString key = syncTokenKey(m_connection);
    if (m_tokenKey != key) {
        m_tokenKey = key;
        m_token.reset();
        Q_EMIT tokenWanted(key);
    }
    if (!m_token)
        return false;
    const QUrl server(m_connection.server);
    if (m_token->isEmpty()) {
        m_tokenKey.clear();
        raise({Remedy::SignIn,
               {ErrorKind::Denied,
                tr("There is no token for %1 on this computer. Sign in again; what is here stays and waits.")
                    .arg(ServerAddress::shortName(server)),
                {}},
               {},
               -1});
        return false;
    }
    m_link.open(server, *m_token);
    m_exchange.lookAtAll();
    show(State::Syncing);
    return true;
}

void SyncWorker::fetchSession()
{
    m_link.fetchSession([this](const WireOutcome<JmapSession> &session) {
        if (m_interrupted.load())
            return;
        if (!session) {
            fail(session.error());
            return;
        }
        const Result<void> taken = takeSession(*session);
        if (!taken)
            storeTrouble(taken.error());
        wake();
    });
}

Result<void> SyncWorker::takeSession(const JmapSession &session)
{
    if (const auto stranger = SyncLink::strangerIn(session, m_connection)) {
        fail(*stranger);
        return {};
    }
    WAYMARK_TRY(SessionFacts::note(m_parts.store, session.identity));
    m_link.takeSession(session);
    m_exchange.begin(session);
    m_newSessionState = session.state;
    if (m_parts.listens)
        m_link.listen();
    return {};
}

Result<void> SyncWorker::exchange()
{
    const auto request = m_exchange.next();
    WAYMARK_TRY(request);
    if (!*request)
        return settleDown();
    if ((*request)->isUpload) {
        upload((*request)->body);
        return {};
    }
    const qint64 sequence = (*request)->sequence;
    if (sequence > 0 || m_exchange.meter().isUnderWay())
        show(State::Syncing);
    QByteArray key;
    if (sequence > 0)
        key = QStringLiteral("%1.%2").arg(m_connection.device).arg(sequence).toLatin1();
    m_link.post((*request)->body, key, [this](const WireOutcome<JmapAnswer> &outcome) {
        if (!m_interrupted.load())
            finish(outcome);
    });
    return {};
}

void SyncWorker::upload(const QByteArray &message)
{
    show(State::Syncing);
    m_link.upload(message, [this](const WireOutcome<QString> &blob) {
        if (m_interrupted.load())
            return;
        if (!blob) {
            fail(blob.error());
            return;
        }
        m_exchange.takeUploaded(*blob);
        wake();
    });
}

/// Nothing to do for now.
Result<void> SyncWorker::settleDown()
{
    const bool isNew = m_newSessionState != m_link.session()->state;
    if (isNew && std::exchange(m_oldSessionState, m_newSessionState) != m_newSessionState) {
        m_link.forgetSession(); // Roles, addresses or limits are others.
        wake();
        return {};
    }
    const QDateTime now = m_parts.store.clock().now();
    WAYMARK_TRY(m_exchange.noteSynced(std::exchange(m_connection.syncedAt, now), now));
    if (m_parts.listens) {
        const double share = 0.75 + QRandomGenerator::global()->bounded(0.5);
        const int polls = m_link.isListening() ? pollsWhileListening : 1;
        m_poll.start(int(double(m_parts.timing.poll.count() * polls) * share));
    }
    show(State::Synced);
    return {};
}

void SyncWorker::finish(const WireOutcome<JmapAnswer> &outcome)
{
    if (!outcome) {
        fail(outcome.error());
        return;
    }
    const auto refusal = m_exchange.take(*outcome);
    if (!refusal) {
        storeTrouble(refusal.error());
        return;
    }
    if (*refusal) {
        fail(**refusal);
        return;
    }
    if (m_obstacle.isRaised()) {
        if (!noteStoreTrouble())
            m_notes.tell(tr("%1 answers again.").arg(ServerAddress::shortName(QUrl(m_connection.server))));
        m_obstacle.clear();
        m_retry.stop();
    }
    m_newSessionState = outcome->sessionState;
    wake();
}

void SyncWorker::fail(const WireFailure &failure)
{
    if (failure.error.kind == ErrorKind::Cancelled)
        return;
    const auto mended = m_exchange.mend(failure);
    if (!mended) {
        storeTrouble(mended.error());
        return;
    }
    if (!*mended) {
        m_link.close();
        raise(failure);
    }
    wake();
}

void SyncWorker::raise(const WireFailure &failure)
{
    noteStoreTrouble();
    const bool isNew = !m_obstacle.isRaised() || m_obstacle.error().sentence != failure.error.sentence;
    if (isNew)
        m_notes.warn(failure.error.sentence, failure.error.detail);
    m_retry.start(m_obstacle.raise(failure, m_parts.store.clock().now()));
    show(State::Offline);
}

/// Of trouble with the workspace nothing can be written before it is over. True where it was that.
bool SyncWorker::noteStoreTrouble()
{
    if (!m_obstacle.isOfTheStore())
        return false;
    m_notes.warn(m_obstacle.error().sentence, m_obstacle.error().detail);
    return true;
}

void SyncWorker::storeTrouble(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled) {
        m_link.close();
        wake();
        return;
    }
    qCWarning(logSync).noquote() << describe(error);
    m_link.close();
    m_retry.start(m_obstacle.raise(error, m_parts.store.clock().now()));
    show(State::NeedsPerson);
}

void SyncWorker::show(State state)
{
    SyncMeter &meter = m_exchange.meter();
    if (const auto status = meter.read(state, m_connection, m_obstacle, m_parts.store.reader()))
        Q_EMIT statusChanged(*status);
}

} // namespace waymark
