// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/ProtocolLimits.h"
#include "core/sync/AnswerSettlement.h"
#include "core/sync/OutgoingBatch.h"
#include "core/sync/OutgoingEmails.h"
#include "core/sync/StoppedEmails.h"
#include "core/sync/StoredRequest.h"
#include "core/sync/wire/WireFailure.h"

#include <QString>

#include <optional>

namespace waymark {

class Store;
struct JmapAnswer;

/// Sending what was changed here: one request at a time, its bytes stored before the first attempt. Works on
/// the caller's thread, which may wait for the workspace's writer.
class SyncPush
{
public:
    explicit SyncPush(Store &store) : m_store(store) {}

    void setLimits(const ProtocolLimits &limits);
    /// Whose requests are made: for another team or device none is.
    void setLine(const QString &apiAccount, const QString &device);

    /// A message that goes to the server before its email can; none where nothing waits for one. An email of
    /// which a message is lost waits for a person.
    Result<std::optional<OutgoingEmails::Message>> nextUpload();
    /// The server will never take the one that nextUpload() gave: its email waits for a person.
    Result<void> refuseUpload(const WireFailure &refusal);
    /// It is this blob there.
    void noteUploaded(const QString &blob);

    /// The request that is under way, if one is.
    Result<std::optional<StoredRequest>> underWay() const;
    /// Puts the next changes into a request and stores it; none where nothing can be sent. Fails with
    /// Cancelled where the workspace is connected to something else by now.
    Result<std::optional<StoredRequest>> makeNext();
    /// Takes over what the request under way was answered. An answer that does not fit it is given up as the
    /// server has it by now, and the error told.
    Result<SettledCounts> take(const JmapAnswer &answer);
    /// Gives up the request under way; `lastSequence` is what the server says it knows, below 0 if it does
    /// not.
    Result<void> abandon(qint64 lastSequence = -1);

    /// From now on smaller requests; false where they cannot be smaller.
    bool shrink();

private:
    Result<void> setAside(const DeliveryId &delivery, StoppedEmails::Obstacle obstacle,
                          const QString &words = {});

    Store &m_store;
    BatchLimits m_limits;
    OutgoingEmails::Message m_uploading; ///< Without its bytes.
    QString m_apiAccount;
    QString m_device;
};

} // namespace waymark
