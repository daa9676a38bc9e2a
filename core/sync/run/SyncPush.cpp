// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/SyncPush.h"

#include "core/store/Store.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/LocalChanges.h"
#include "core/sync/StoppedEmails.h"
#include "core/sync/StoredRequestRepository.h"
#include "core/sync/SyncStateRepository.h"
#include "core/sync/run/JmapBody.h"
#include "core/sync/wire/JmapAnswer.h"

#include <algorithm>

namespace waymark {

namespace {

using Made = std::optional<StoredRequest>;

// Of a request; what is around its objects stays far below the rest of what a server takes.
constexpr qint64 mostBytes = 4'194'304;

} // namespace

void SyncPush::setLimits(const ProtocolLimits &limits)
{
    m_limits.objects = limits.maxObjectsInSet;
    m_limits.calls = limits.maxCallsInRequest;
    m_limits.bytes = std::min(mostBytes, limits.maxSizeRequest / 2);
    m_limits.uploaded.clear(); // It may be another server, or one that went back.
}

void SyncPush::setLine(const QString &apiAccount, const QString &device)
{
    m_apiAccount = apiAccount;
    m_device = device;
}

Result<std::optional<OutgoingEmails::Message>> SyncPush::nextUpload()
{
    while (true) {
        auto message = OutgoingEmails::nextUpload(m_store.reader(), m_limits.uploaded);
        if (!message || !*message)
            return message;
        m_uploading = {(*message)->delivery, (*message)->messageId, {}};
        if (!(*message)->bytes.isEmpty())
            return message;
        WAYMARK_TRY(setAside((*message)->delivery, StoppedEmails::Obstacle::Lost));
    }
}

Result<void> SyncPush::refuseUpload(const WireFailure &refusal)
{
    const auto obstacle = refusal.remedy == Remedy::Shrink ? StoppedEmails::Obstacle::TooLarge
                                                           : StoppedEmails::Obstacle::Refused;
    return setAside(m_uploading.delivery, obstacle, refusal.error.detail);
}

Result<void> SyncPush::setAside(const DeliveryId &delivery, StoppedEmails::Obstacle obstacle,
                                const QString &words)
{
    return m_store.writeAndWait<void>([&delivery, obstacle, &words](WriteTransaction &transaction) {
        return StoppedEmails::setAside(transaction, delivery, obstacle, words);
    });
}

void SyncPush::noteUploaded(const QString &blob)
{
    m_limits.uploaded.insert(m_uploading.messageId, blob);
}

Result<Made> SyncPush::underWay() const
{
    return StoredRequestRepository::get(m_store.reader());
}

Result<Made> SyncPush::makeNext()
{
    return m_store.writeAndWait<Made>([this](WriteTransaction &transaction) -> Result<Made> {
        const auto connection = SyncStateRepository::connection(transaction.connection());
        WAYMARK_TRY(connection);
        if (!*connection || (*connection)->apiAccount != m_apiAccount || (*connection)->device != m_device)
            return failure(ErrorKind::Cancelled, {});
        const auto batch = LocalChanges::next(transaction, m_limits);
        WAYMARK_TRY(batch);
        if (batch->isEmpty())
            return Made();
        const auto sequence = StoredRequestRepository::nextSequence(transaction.connection());
        WAYMARK_TRY(sequence);
        const StoredRequest request{*sequence, jmapBody(batch->methodCalls), batch->contents};
        WAYMARK_TRY(StoredRequestRepository::store(transaction, request));
        return Made(request);
    });
}

Result<SettledCounts> SyncPush::take(const JmapAnswer &answer)
{
    const auto settled = m_store.writeAndWait<SettledCounts>([&answer](WriteTransaction &transaction) {
        return AnswerSettlement::settle(transaction, answer.methodResponses);
    });
    if (settled || settled.error().kind != ErrorKind::Damaged)
        return settled;
    const auto request = underWay();
    WAYMARK_TRY(request);
    WAYMARK_TRY(abandon(*request ? (*request)->sequence : -1));
    return settled;
}

Result<void> SyncPush::abandon(qint64 lastSequence)
{
    return m_store.writeAndWait<void>([lastSequence](WriteTransaction &transaction) {
        return StoredRequestRepository::abandon(transaction, lastSequence < 0 ? std::nullopt
                                                                              : std::optional(lastSequence));
    });
}

bool SyncPush::shrink()
{
    if (m_limits.objects <= 1)
        return false;
    m_limits.objects = std::max(1, m_limits.objects / 4);
    m_limits.bytes = std::max<qint64>(65'536, m_limits.bytes / 4);
    return true;
}

} // namespace waymark
