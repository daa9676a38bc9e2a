// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/SyncExchange.h"

#include "core/store/Store.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/RefusedObjects.h"
#include "core/sync/SyncLifecycle.h"
#include "core/sync/SyncStateRepository.h"

#include <cstdlib>
#include <utility>

namespace waymark {

namespace {

// Of requests in a row that bring nothing on: then there is a defect, here or there, and no use in haste.
constexpr int mostFutile = 20;
// How old the noted moment may become while nothing happens.
constexpr qint64 syncedAtSeconds = 60;

} // namespace

SyncExchange::SyncExchange(Store &store) : m_store(store), m_notes(store), m_push(store), m_pull(store) {}

void SyncExchange::begin(const JmapSession &session)
{
    m_push.setLimits(session.limits);
    m_push.setLine(session.identity.workspace, session.identity.device);
    m_pull.begin(session);
    m_kind = Kind::Nothing;
}

void SyncExchange::lookAtAll()
{
    m_isProbed = false;
    m_isCaughtUp = false;
    m_pull.wantAll();
}

/// What is under way goes first, since it may have happened. Then what others did is taken in once, so that
/// less of what is sent afterwards meets another version; from then on whichever comes.
SyncExchange::Next SyncExchange::next()
{
    m_kind = Kind::Nothing;
    const auto underWay = m_push.underWay();
    WAYMARK_TRY(underWay);
    if (*underWay && !m_isProbed) {
        const auto body = m_pull.probeRequest();
        WAYMARK_TRY(body);
        m_isProbed = body->isEmpty();
        if (!m_isProbed)
            return asked(Kind::Probe, *body);
    }
    if (*underWay)
        return asked(Kind::Changes, (*underWay)->body, (*underWay)->sequence);
    if (m_isCaughtUp && m_isDirty) {
        auto upload = nextUpload();
        if (!upload || *upload)
            return upload;
        m_isDirty = false;
        auto push = nextPush();
        if (!push || *push)
            return push;
    }
    auto pull = nextPull();
    if (!pull || *pull || m_isCaughtUp)
        return pull;
    WAYMARK_TRY(catchUp());
    return next();
}

SyncExchange::Next SyncExchange::asked(Kind kind, const QByteArray &body, qint64 sequence)
{
    m_kind = kind;
    return std::optional(Request{body, sequence, false});
}

SyncExchange::Next SyncExchange::nextUpload()
{
    const auto message = m_push.nextUpload();
    WAYMARK_TRY(message);
    if (!*message)
        return std::optional<Request>();
    m_kind = Kind::Upload;
    return std::optional(Request{(*message)->bytes, 0, true});
}

void SyncExchange::takeUploaded(const QString &blob)
{
    m_kind = Kind::Nothing;
    m_push.noteUploaded(blob);
}

SyncExchange::Next SyncExchange::nextPush()
{
    const auto made = m_push.makeNext();
    WAYMARK_TRY(made);
    return *made ? asked(Kind::Changes, (*made)->body, (*made)->sequence) : Next(std::optional<Request>());
}

SyncExchange::Next SyncExchange::nextPull()
{
    if (!m_pull.hasWork())
        return std::optional<Request>();
    const auto count = m_pull.countRequest();
    WAYMARK_TRY(count);
    if (!count->isEmpty())
        return asked(Kind::Count, *count);
    const auto body = m_pull.nextRequest();
    WAYMARK_TRY(body);
    return body->isEmpty() ? Next(std::optional<Request>()) : asked(Kind::Page, *body);
}

/// Every type has come in since the line was opened.
Result<void> SyncExchange::catchUp()
{
    m_isCaughtUp = true;
    m_isProbed = true;
    m_isDirty = true;
    m_pull.lookAtWanted();
    return m_store.writeAndWait<void>([](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(SyncLifecycle::finishResync(transaction));
        return RefusedObjects::wantAll(transaction.connection());
    });
}

Result<SyncExchange::Refusal> SyncExchange::take(const JmapAnswer &answer)
{
    switch (std::exchange(m_kind, Kind::Nothing)) {
    case Kind::Probe:
        m_isProbed = true;
        if (!SyncPull::isKnown(answer))
            WAYMARK_TRY(restart());
        return Refusal();
    case Kind::Changes:
        return takeSettled(answer);
    case Kind::Count:
        m_pull.takeCount(answer);
        m_meter.isFirst = true;
        m_meter.expected = m_pull.total();
        return Refusal();
    case Kind::Page:
        return takePage(answer);
    case Kind::Upload:
    case Kind::Nothing:
        break;
    }
    return Refusal();
}

Result<SyncExchange::Refusal> SyncExchange::takeSettled(const JmapAnswer &answer)
{
    const auto settled = m_push.take(answer);
    WAYMARK_TRY(settled);
    m_isDirty = true;
    if (settled->merged + settled->parked > 0)
        m_pull.lookAtWanted();
    m_meter.done += settled->accepted;
    m_futile = settled->accepted + settled->parked > 0 ? 0 : m_futile + 1;
    if (settled->parked > 0)
        m_notes.warn(tr("%Ln change(s) were refused.", nullptr, settled->parked));
    if (settled->accepted > 0)
        m_notes.tell(tr("%Ln change(s) were sent.", nullptr, settled->accepted));
    if (m_futile < mostFutile)
        return Refusal();
    m_futile = 0;
    return Refusal(
        WireFailure{Remedy::Retry,
                    {ErrorKind::Busy, tr("The server goes on having other versions of what is sent."), {}},
                    {},
                    -1});
}

Result<SyncExchange::Refusal> SyncExchange::takePage(const JmapAnswer &answer)
{
    const auto arrived = m_pull.take(answer);
    WAYMARK_TRY(arrived);
    m_meter.done += arrived->objects;
    m_told.add(arrived->changed);
    if (arrived->mustRestart)
        WAYMARK_TRY(restart());
    return arrived->failure;
}

/// What is under way is given up: it was made for states that are no more. Its contents wait again.
Result<void> SyncExchange::restart()
{
    const auto underWay = m_push.underWay();
    WAYMARK_TRY(underWay);
    if (*underWay)
        WAYMARK_TRY(m_push.abandon());
    WAYMARK_TRY(m_store.writeAndWait<void>(
        [](WriteTransaction &transaction) { return SyncLifecycle::beginResync(transaction); }));
    m_notes.warn(
        tr("The server cannot say what has changed: it was restored from a backup, or it was long ago. "
           "Everything is compared anew."));
    m_pull.beginAnew();
    m_isCaughtUp = false;
    m_isDirty = true;
    return {};
}

Result<bool> SyncExchange::mend(const WireFailure &failure)
{
    const Kind kind = std::exchange(m_kind, Kind::Nothing);
    if (kind == Kind::Upload)
        return mendUpload(failure);
    // It may have happened: the same bytes again.
    if (kind == Kind::Changes && failure.remedy == Remedy::Shrink && !failure.isRefusal)
        return false;
    const bool isMendable = failure.remedy == Remedy::Renumber || failure.remedy == Remedy::Shrink;
    if (!isMendable || ++m_futile >= mostFutile)
        return false;
    if (failure.remedy == Remedy::Shrink && kind != Kind::Changes)
        return m_pull.shrink();
    if (kind != Kind::Changes || (failure.remedy == Remedy::Shrink && !m_push.shrink()))
        return false;
    WAYMARK_TRY(m_push.abandon(failure.lastSequence));
    m_isDirty = true;
    if (failure.remedy == Remedy::Renumber) {
        m_notes.warn(failure.error.sentence, failure.error.detail);
        lookAtAll();
    }
    return true;
}

/// That email waits for a person, and everything else goes on.
Result<bool> SyncExchange::mendUpload(const WireFailure &failure)
{
    if (!failure.isRefusal)
        return false;
    WAYMARK_TRY(m_push.refuseUpload(failure));
    m_isDirty = true;
    return true;
}

Result<void> SyncExchange::noteSynced(const QDateTime &before, const QDateTime &now)
{
    m_told.tell(m_notes, now);
    const bool isLong = before.isNull() || std::abs(before.secsTo(now)) >= syncedAtSeconds;
    const bool didSomething = m_meter.done > 0;
    m_meter.endRun();
    m_futile = 0;
    if (!didSomething && !isLong)
        return {};
    return m_store.writeAndWait<void>(
        [&now](WriteTransaction &transaction) { return SyncStateRepository::setSyncedAt(transaction, now); });
}

} // namespace waymark
